// SPDX-License-Identifier: MIT
// Which command, which exit code.
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <system_error>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "cli/run.hpp"
#include "cli/share_folder.hpp"
#include "cli/standard_output.hpp"

namespace {

// A page takes and frees some megabytes, and so does the next one. The C library gives them back to the system between
// the two and asks for them again, page by page of memory: a quarter of the time of a build.
void keep_freed_memory() {
#if defined(__GLIBC__)
    constexpr int megabyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 32 * megabyte);  // the most it takes
    mallopt(M_TRIM_THRESHOLD, 512 * megabyte);
    mallopt(M_TOP_PAD, 4 * megabyte);
#endif
}

}  // namespace

int main(int argc, char** argv) {
    using minhbach::ExitCode;
    const auto refused = [](const char* what, const char* why) {
        std::fprintf(stderr, "minhbach: %s: %s\n", what, why);
        return static_cast<int>(ExitCode::io_failure);
    };
    // A file that may not grow further is a write that fails, like that to a full disk, and not the end of the process.
    std::signal(SIGXFSZ, SIG_IGN);
    keep_freed_memory();
    try {
        minhbach::hold_standard_streams();
        auto parsed = minhbach::parse_arguments(argc, argv);
        parsed.arguments.share = minhbach::share_folder("themes");
        parsed.arguments.chart_libraries = minhbach::share_folder("vega");
        if (parsed.exit) {
            std::fputs(parsed.message.c_str(), stderr);
            return static_cast<int>(*parsed.exit);
        }
        const ExitCode code = minhbach::run(parsed.arguments);
        minhbach::finish_results();
        return static_cast<int>(code);
    } catch (const minhbach::LostOutput& problem) {
        return refused("không in được kết quả / the result could not be printed", problem.code().message().c_str());
    } catch (const std::system_error& problem) {
        // A folder of the data may not be read, no more threads are to be had.
        return refused("hệ thống từ chối / the system refused", problem.what());
    } catch (const std::bad_alloc&) {
        return refused(
            "không đủ bộ nhớ / not enough memory",
            "không ghi gì, trang cũ (nếu có) giữ nguyên; dùng --jobs 1, hoặc máy có nhiều bộ nhớ hơn / nothing was "
            "written, the old site, if any, stands; use --jobs 1, or a machine with more memory");
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "minhbach: lỗi của chương trình / internal error: %s\n", problem.what());
        return static_cast<int>(ExitCode::internal);
    }
}
