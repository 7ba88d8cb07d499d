// SPDX-License-Identifier: MIT
// What a command shows while it works: progress on a terminal, nothing in a pipe, and a closing summary with the time
// of each stage.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>
#include <vector>

#include "base/message.hpp"

namespace minhbach {

class Console {
public:
    explicit Console(Tongue language);

    // Ends the stage before and begins the next one.
    void stage(const Message& name);
    void progress(std::size_t done, std::size_t of);  // from any thread
    void end_stages();

    // "đọc 0,02 s · kiểm tra 0,00 s"
    std::string times() const;

private:
    struct Stage {
        std::string name;
        double seconds = 0;
    };

    void erase_line();

    Tongue language_;
    bool terminal_;
    std::mutex mutex_;
    std::vector<Stage> stages_;
    std::chrono::steady_clock::time_point started_;
    std::chrono::steady_clock::time_point shown_;
};

}  // namespace minhbach
