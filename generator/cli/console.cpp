// SPDX-License-Identifier: MIT
#include "cli/console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

#include "model/written.hpp"

namespace minhbach {

namespace {

constexpr auto shortest_interval = std::chrono::milliseconds(100);

// Progress that a terminal does not take (it was closed) is no reason to end a build.
void show(const std::string& text) {
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace

Console::Console(Tongue language) : language_(language), terminal_(isatty(STDERR_FILENO) == 1) {}

void Console::stage(const Message& name) {
    end_stages();
    stages_.push_back({name.in(language_), 0});
    started_ = shown_ = std::chrono::steady_clock::now();
    if (terminal_) {
        show(name.in(language_) + "…");
    }
}

void Console::progress(std::size_t done, std::size_t of) {
    if (!terminal_) {
        return;
    }
    const std::lock_guard lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    if (now - shown_ < shortest_interval) {
        return;
    }
    shown_ = now;
    erase_line();
    show(fmt::format("{}… {}/{}", stages_.back().name, done, of));
}

void Console::end_stages() {
    if (stages_.empty() || stages_.back().seconds > 0) {
        return;
    }
    stages_.back().seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
    if (terminal_) {
        erase_line();
    }
}

void Console::erase_line() {
    show("\r\033[K");
}

std::string Console::times() const {
    const WrittenNumbers format{std::string(to_string(language_))};
    std::string text;
    for (const Stage& stage : stages_) {
        const Decimal milliseconds{std::llround(stage.seconds * 1000), 3};
        text += (text.empty() ? "" : " · ") + stage.name + " " + format.number(milliseconds) + " s";
    }
    return text;
}

}  // namespace minhbach
