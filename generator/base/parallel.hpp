// SPDX-License-Identifier: MIT
// Work on the items of a plan with several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace minhbach {

// Calls work(i, worker) for each i below `count`, from `workers` threads (the calling one when 1),
// or fewer where the system has no more. The order is not
// fixed: work must not depend on it. The first exception thrown is thrown again here, after all threads have stopped.
template <typename Work>
void for_each_parallel(std::size_t count, unsigned workers, const Work& work) {
    workers = static_cast<unsigned>(std::min<std::size_t>(workers, count));
    if (workers <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            work(i, 0U);
        }
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto run = [&](unsigned worker) {
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                work(i, worker);
            }
        } catch (...) {
            const std::lock_guard lock(failure_mutex);
            if (!failure) {
                failure = std::current_exception();
            }
            next = count;
        }
    };
    {
        std::vector<std::jthread> threads;
        threads.reserve(workers - 1);
        try {
            for (unsigned worker = 1; worker < workers; ++worker) {
                threads.emplace_back(run, worker);
            }
        } catch (const std::system_error&) {
            // No more threads are to be had: those that are there do the work.
        }
        run(0);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace minhbach
