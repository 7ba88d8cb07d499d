// SPDX-License-Identifier: MIT
// What a command prints and with which code it leaves, from a process of its own.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "cli/run.hpp"
#include "load/temporary_folder.hpp"

namespace minhbach {

struct Output {
    int code = -1;    // 1000 and the signal for a process that was killed
    std::string out;  // standard output
    std::string err;  // standard error, or all that the terminal received
};

// Runs `work` in a child, which leaves with what it returns. `out`: where its standard output goes, a file of its own
// by default. With `terminal` its standard error is one.
inline Output in_child(const std::function<int()>& work, bool terminal = false, const std::string& out = {}) {
    const TemporaryFolder folder;
    const std::string out_file = out.empty() ? folder.path() / "out" : std::filesystem::path(out);
    const int master = terminal ? posix_openpt(O_RDWR | O_NOCTTY) : -1;
    if (terminal) {
        REQUIRE(grantpt(master) == 0);
        REQUIRE(unlockpt(master) == 0);
    }
    std::fflush(nullptr);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const int to = open(out_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        const int errors = terminal ? open(ptsname(master), O_RDWR | O_NOCTTY)
                                    : open((folder.path() / "err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        dup2(to, STDOUT_FILENO);
        dup2(errors, STDERR_FILENO);
        if (terminal) {
            close(master);
        }
        close(errors);
        const int code = work();
        std::fflush(nullptr);
        _exit(code);
    }
    Output output;
    if (terminal) {
        char buffer[4096];
        for (ssize_t got = 0; (got = read(master, buffer, sizeof buffer)) > 0;) {
            output.err.append(buffer, static_cast<std::size_t>(got));
        }
        close(master);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    output.code = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
    output.out = read_file(folder.path() / "out").value_or("");
    if (!terminal) {
        output.err = read_file(folder.path() / "err").value_or("");
    }
    return output;
}

inline std::vector<const char*> pointers(const std::vector<std::string>& words) {
    std::vector<const char*> result{"minhbach"};
    for (const std::string& word : words) {
        result.push_back(word.c_str());
    }
    return result;
}

// A command line within this program, without its main function.
inline Output command(const std::vector<std::string>& words, bool terminal = false) {
    return in_child(
        [&] {
            const auto argv = pointers(words);
            const auto parsed = parse_arguments(static_cast<int>(argv.size()), argv.data());
            if (parsed.exit) {
                std::fputs(parsed.message.c_str(), stderr);
                return static_cast<int>(*parsed.exit);
            }
            return static_cast<int>(run(parsed.arguments));
        },
        terminal);
}

// The program itself. `before` may limit what it is allowed to do.
inline Output program(
    const std::vector<std::string>& words, const std::string& out = {}, const std::function<void()>& before = [] {}) {
    return in_child(
        [&] {
            before();
            auto argv = pointers(words);
            argv.push_back(nullptr);
            execv(MINHBACH_PROGRAM, const_cast<char* const*>(argv.data()));
            return 127;
        },
        false, out);
}

}  // namespace minhbach
