// SPDX-License-Identifier: MIT
// A clock for input that is made to be slow: far more than a slow machine needs, far less than quadratic cost takes.
#pragma once

#include <catch2/catch.hpp>
#include <chrono>

namespace minhbach {

class InTime {
public:
    InTime() = default;
    ~InTime() { CHECK(std::chrono::steady_clock::now() - start_ < std::chrono::seconds(20)); }
    InTime(const InTime&) = delete;
    InTime& operator=(const InTime&) = delete;

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace minhbach
