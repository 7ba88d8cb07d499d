// SPDX-License-Identifier: MIT
// Which class of a status a value falls into ("slow"), for computed values and for sums that no report states.
#pragma once

#include <cstddef>

#include "model/entities.hpp"

namespace minhbach {

// From 1; of a formula of kind status, whose classes stand from the lowest.
inline std::size_t class_of(const Formula& status, Decimal value) {
    std::size_t number = 1;
    for (std::size_t i = 1; i < status.classes.size(); ++i) {
        if (status.classes[i].from && value >= *status.classes[i].from) {
            number = i + 1;
        }
    }
    return number;
}

}  // namespace minhbach
