// SPDX-License-Identifier: MIT
// An open file or folder, closed when it is no longer needed.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace minhbach {

inline constexpr int open_folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    ~Descriptor() { close(); }

    // What was written may turn out not to fit only now, on a network file system or with a quota.
    bool close() { return value_ < 0 || ::close(std::exchange(value_, -1)) == 0 || errno == EINTR; }
    explicit operator bool() const { return value_ >= 0; }
    int get() const { return value_; }

private:
    int value_ = -1;
};

// The names in an open folder but "." and ".."; nothing when it cannot be read.
std::optional<std::vector<std::string>> names_in(int folder);

}  // namespace minhbach
