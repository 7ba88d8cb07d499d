// SPDX-License-Identifier: MIT
// Work on the items of a plan with several threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace minhbach {

// Calls work(i, worker) for each i below `count`, from `workers` threads (the calling one when 1). The order is not
// fixed: work must not depend on it. The first exception thrown is thrown again here, after all threads have stopped.
template <typename Work>
void for_each_parallel(std::size_t count, unsigned workers, const Work& work) {
    if (workers <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            work(i, 0U);
        }
        return;
    }
    const std::size_t batch = count < 64 ? 1 : 8;  // few pieces of work are big ones
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto run = [&](unsigned worker) {
        try {
            for (std::size_t begin = next.fetch_add(batch); begin < count; begin = next.fetch_add(batch)) {
                for (std::size_t i = begin; i < begin + batch && i < count; ++i) {
                    work(i, worker);
                }
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
        for (unsigned worker = 1; worker < workers; ++worker) {
            threads.emplace_back(run, worker);
        }
        run(0);
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace minhbach
