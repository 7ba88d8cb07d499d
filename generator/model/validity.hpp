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

}  // namespace minhbach
