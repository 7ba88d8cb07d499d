// Which command, which exit code.
#include <cstdio>
#include <exception>

#include "cli/run.hpp"

int main(int argc, char** argv) {
    using minhbach::ExitCode;
    try {
        const auto parsed = minhbach::parse_arguments(argc, argv);
        if (parsed.exit) {
            std::fputs(parsed.message.c_str(), stderr);
            return static_cast<int>(*parsed.exit);
        }
        return static_cast<int>(minhbach::run(parsed.arguments));
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "minhbach: lỗi của chương trình / internal error: %s\n", problem.what());
        return static_cast<int>(ExitCode::internal);
    }
}
