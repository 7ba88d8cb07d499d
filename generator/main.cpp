// SPDX-License-Identifier: MIT
// Which command, which exit code.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <system_error>

#include "cli/run.hpp"

int main(int argc, char** argv) {
    using minhbach::ExitCode;
    // A file that may not grow further is a write that fails, like that to a full disk, and not the end of the process.
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        const auto parsed = minhbach::parse_arguments(argc, argv);
        if (parsed.exit) {
            std::fputs(parsed.message.c_str(), stderr);
            return static_cast<int>(*parsed.exit);
        }
        const ExitCode code = minhbach::run(parsed.arguments);
        if (std::fflush(stdout) != 0) {
            throw std::system_error(errno, std::generic_category());
        }
        return static_cast<int>(code);
    } catch (const std::system_error& problem) {
        // What is printed has no room, a folder of the data may not be read, no more threads are to be had.
        std::fprintf(stderr, "minhbach: hệ thống tệp từ chối / the file system refused: %s\n", problem.what());
        return static_cast<int>(ExitCode::io_failure);
    } catch (const std::bad_alloc&) {
        // Nothing is written in place: the old site stands.
        std::fputs(
            "minhbach: không đủ bộ nhớ; không ghi gì, trang cũ (nếu có) giữ nguyên. Dùng --jobs 1, hoặc máy có nhiều "
            "bộ "
            "nhớ hơn\nminhbach: out of memory; nothing was written, the old site, if any, stands. Use --jobs 1, or a "
            "machine with more memory\n",
            stderr);
        return static_cast<int>(ExitCode::io_failure);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "minhbach: lỗi của chương trình / internal error: %s\n", problem.what());
        return static_cast<int>(ExitCode::internal);
    }
}
