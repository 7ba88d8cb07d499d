// SPDX-License-Identifier: MIT
// A clock for input that is made to be slow: far more than a slow machine needs, far less than quadratic cost takes. It
// counts the time of the processor, so that others who use the machine do not matter.
#pragma once

#include <catch2/catch.hpp>
#include <ctime>

namespace minhbach {

class InTime {
public:
    InTime() = default;
    ~InTime() { CHECK(std::clock() - start_ < 20 * CLOCKS_PER_SEC); }
    InTime(const InTime&) = delete;
    InTime& operator=(const InTime&) = delete;

private:
    std::clock_t start_ = std::clock();
};

}  // namespace minhbach
