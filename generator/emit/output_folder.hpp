// SPDX-License-Identifier: MIT
// The output folder of a build: built beside the published one and exchanged with it in one step, so that the site
// appears whole or not at all. Everything the generator writes goes through here.
//
// What the generator did not write (.git, CNAME, a page made by hand) is carried over into the new site; a build that
// would destroy such a thing is refused. A build that is killed at any moment leaves the old site or the new one, and
// the next build clears up after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace minhbach {

struct OutputOptions {
    std::filesystem::path source;               // may hold the output, but must not be it or lie in it
    std::vector<std::filesystem::path> inputs;  // what is read: nor may the output lie in one of these
    bool overwrite_foreign = false;             // foreign and hand-edited files give way to the new site
    bool sync = true;      // on the disk before it is published: a power cut, too, leaves a whole site
    bool exchange = true;  // false: two renames, as on a file system that cannot exchange two folders
};

// The file system refused. The diagnostic has been added already; the command maps this to ExitCode::io_failure.
class IoFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class OutputFolder {
public:
    // Nothing when the folder may not be used (ExitCode::output_refused; the reason is among the diagnostics, which
    // must outlive the result). Throws IoFailure.
    static std::unique_ptr<OutputFolder> open(const std::filesystem::path& out, OutputOptions options,
                                              Diagnostics& diagnostics);

    // Without a commit, what was built is removed and the old site stays as it is.
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    // Writes a file of the new site; from any number of threads. A path that leaves the folder or was written before is
    // a bug of the caller: std::logic_error. Throws IoFailure. After either exception nothing can be committed.
    void write(std::string_view relative_path, std::string_view bytes);

    // Publishes the new site. False when that would destroy something the generator did not write
    // (ExitCode::output_refused): the old site stands. Throws IoFailure: the old site stands, too. To be called once,
    // when all writers are done.
    bool commit();

    // Written so far, without the manifest.
    std::size_t files() const;
    std::uint64_t bytes() const;

private:
    class State;
    explicit OutputFolder(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace minhbach
