// SPDX-License-Identifier: MIT
// Whether what has a first and a last day was there in a period.
#pragma once

#include "model/date.hpp"

namespace minhbach {

enum class Presence : unsigned char { absent, partly, throughout };

// Of an area or a program; a day that is not recorded is no limit.
template <typename Entity>
Presence presence(const Entity& entity, const Period& period) {
    if ((entity.valid_from && *entity.valid_from > period.last) ||
        (entity.valid_to && *entity.valid_to < period.first)) {
        return Presence::absent;
    }
    const bool begins = entity.valid_from && *entity.valid_from > period.first;
    const bool ends = entity.valid_to && *entity.valid_to < period.last;
    return begins || ends ? Presence::partly : Presence::throughout;
}

// Whether it counts among those of the period; what holds at any time holds of what is still there.
template <typename Entity>
bool counts_in(const Entity& entity, const Period& period) {
    return period.kind == PeriodKind::timeless ? !entity.valid_to : presence(entity, period) != Presence::absent;
}

// Whether two were there at one time.
template <typename Entity>
bool met(const Entity& a, const Entity& b) {
    return (!a.valid_to || !b.valid_from || *b.valid_from <= *a.valid_to) &&
           (!b.valid_to || !a.valid_from || *a.valid_from <= *b.valid_to);
}

}  // namespace minhbach
