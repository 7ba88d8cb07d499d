// SPDX-License-Identifier: MIT
// Which command, which exit code.
#include <cstdio>
#include <exception>
#include <new>
#include <system_error>

#include "cli/run.hpp"
#include "cli/standard_output.hpp"

int main(int argc, char** argv) {
    using minhbach::ExitCode;
    const auto refused = [](const char* what, const char* why) {
        std::fprintf(stderr, "minhbach: %s: %s\n", what, why);
        return static_cast<int>(ExitCode::io_failure);
    };
    try {
        minhbach::hold_standard_streams();
        const auto parsed = minhbach::parse_arguments(argc, argv);
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
        return refused("không đủ bộ nhớ / not enough memory",
                       "một tệp đầu vào quá lớn chăng? / is a file of the input too large?");
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "minhbach: lỗi của chương trình / internal error: %s\n", problem.what());
        return static_cast<int>(ExitCode::internal);
    }
}
