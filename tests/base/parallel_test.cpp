// SPDX-License-Identifier: MIT
#include "base/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <cstddef>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace minhbach;

TEST_CASE("Every item is worked on exactly once, with any number of workers", "[parallel]") {
    for (const unsigned workers : {0U, 1U, 2U, 3U, 8U, 33U}) {
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{8},
                                        std::size_t{9}, std::size_t{1000}}) {
            CAPTURE(workers, count);
            std::vector<std::atomic<int>> times(count);
            for_each_parallel(count, workers, [&](std::size_t i, unsigned) { ++times[i]; });
            for (const auto& n : times) {
                REQUIRE(n == 1);
            }
        }
    }
}

TEST_CASE("Each worker has a number below the count of workers, so that it may have a buffer of its own",
          "[parallel]") {
    constexpr unsigned workers = 4;
    std::vector<std::size_t> sums(workers, 0);  // unguarded on purpose: no two threads share a number
    for_each_parallel(10000, workers, [&](std::size_t i, unsigned worker) {
        if (worker < workers) {
            sums[worker] += i;
        }
    });
    CHECK(std::accumulate(sums.begin(), sums.end(), std::size_t{0}) == std::size_t{10000} * 9999 / 2);
}

TEST_CASE("One worker does everything in order on the calling thread", "[parallel]") {
    for (const unsigned workers : {0U, 1U}) {
        std::vector<std::size_t> order;
        const auto self = std::this_thread::get_id();
        for_each_parallel(20, workers, [&](std::size_t i, unsigned worker) {
            CHECK(std::this_thread::get_id() == self);
            CHECK(worker == 0);
            order.push_back(i);
        });
        std::vector<std::size_t> expected(20);
        std::iota(expected.begin(), expected.end(), std::size_t{0});
        CHECK(order == expected);
    }
}

TEST_CASE("An exception of any worker reaches the caller", "[parallel]") {
    for (const unsigned workers : {1U, 2U, 8U}) {
        for (const std::size_t bad : {std::size_t{0}, std::size_t{499}, std::size_t{999}}) {
            CAPTURE(workers, bad);
            CHECK_THROWS_WITH(for_each_parallel(1000, workers,
                                                [&](std::size_t i, unsigned) {
                                                    if (i == bad) {
                                                        throw std::runtime_error("item " + std::to_string(i));
                                                    }
                                                }),
                              "item " + std::to_string(bad));
        }
    }
}

TEST_CASE("After an exception the work stops, and no thread is still running when the caller hears of it",
          "[parallel]") {
    std::atomic<std::size_t> done{0};
    std::atomic<int> inside{0};
    std::atomic<bool> thrown{false};
    constexpr std::size_t count = 1'000'000;
    CHECK_THROWS_AS(for_each_parallel(count, 4,
                                      [&](std::size_t i, unsigned) {
                                          ++inside;
                                          if (i == 3) {
                                              --inside;
                                              thrown = true;
                                              throw std::logic_error("stop");
                                          }
                                          while (i > 3 && !thrown) {
                                              std::this_thread::yield();
                                          }
                                          ++done;
                                          std::this_thread::yield();
                                          --inside;
                                      }),
                    std::logic_error);
    CHECK(inside == 0);
    CHECK(done < count);
}

TEST_CASE("When all workers fail one of their exceptions is thrown", "[parallel]") {
    CHECK_THROWS_AS(for_each_parallel(100, 8, [](std::size_t, unsigned) { throw std::out_of_range("each"); }),
                    std::out_of_range);
}
