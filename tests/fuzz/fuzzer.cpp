// SPDX-License-Identifier: MIT
// The entry of clang's libFuzzer. Which target is in MINHBACH_FUZZ_TARGET; the site it changes is made anew for each
// process. ./dev fuzz runs it.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/targets.hpp"

namespace fs = std::filesystem;

namespace {

const minhbach::FuzzTarget* target = nullptr;
fs::path folder;

void remove_folder() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
    const char* const name = std::getenv("MINHBACH_FUZZ_TARGET");
    for (const minhbach::FuzzTarget& each : minhbach::fuzz_targets()) {
        if (name != nullptr && each.name == name) {
            target = &each;
        }
    }
    if (target == nullptr) {
        for (const minhbach::FuzzTarget& each : minhbach::fuzz_targets()) {
            std::printf("%.*s\n", static_cast<int>(each.name.size()), each.name.data());
        }
        std::exit(2);
    }
    folder = fs::temp_directory_path() / ("minhbach-fuzz-" + std::to_string(getpid()));
    fs::copy(fs::path(MINHBACH_TEST_DATA) / "sites/good-small", folder, fs::copy_options::recursive);
    fs::create_directories(folder / "themes");
    fs::copy(fs::path(MINHBACH_SOURCE_DIR) / "themes/default", folder / "themes/default", fs::copy_options::recursive);
    std::atexit(remove_folder);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    target->run(folder, {reinterpret_cast<const char*>(data), size});
    return 0;
}
