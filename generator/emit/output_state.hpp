// SPDX-License-Identifier: MIT
// The inside of an output folder while it is being built. In four files: where the site goes and who else is there
// (output_location.cpp), what is written (output_folder.cpp), how the new site takes the place of the old one with all
// that others have put there (output_exchange.cpp), and how the old one goes (output_retirement.cpp).
//
// The folder of a build, ".<name>.minhbach-new" beside the output folder, is locked while the build runs and holds
//   site  the new site; after the exchange, the old one until it is removed
//   old   the old site, from the first of the two renames that stand for the exchange where the file system has none
//   taken a file on its way out of the old site
// so that what a killed build left tells how far it came: `old` beside `site` is an exchange half done, anything else
// is rubbish.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

#include "emit/file_tree.hpp"
#include "emit/manifest.hpp"
#include "emit/output_folder.hpp"

namespace minhbach {

namespace fs = std::filesystem;

inline constexpr const char* site_name = "site";
inline constexpr const char* old_name = "old";
inline constexpr const char* taken_name = "taken";

// What was carried over into the new site: the thing in the old one, and what stands for it in the new one (the same,
// but for folders, links and copies).
struct Carried {
    Identity from;
    struct stat to {};
    bool late = false;  // after the exchange
};

class OutputFolder::State {
public:
    State(OutputOptions options, Diagnostics& diagnostics) : options_(std::move(options)), diagnostics_(diagnostics) {}
    ~State();

    bool open(const fs::path& out);
    void write(std::string_view path, std::string_view bytes);
    bool commit();

    std::size_t files() const { return files_; }
    std::uint64_t bytes() const { return bytes_; }

private:
    bool locate(const fs::path& out);
    bool is_allowed(const fs::path& real);
    bool is_apart(const fs::path& real);
    void make_parents();
    bool lock();
    bool restore_interrupted();
    int clear();
    void make_folder_of(std::string_view path);
    void put(const std::string& path, std::string_view bytes);
    bool replace(int old, const Manifest& next, const struct stat& status);
    bool take_place();
    void sync_site();
    void sync_parent();
    Survey survey_old(int old, const PublishedManifest& published, const Manifest& next);
    bool report(const Survey& found);
    void carry(int old, const std::vector<Foreign>& things);
    void carry_file(int old, const Foreign& thing);
    const char* exchange();

    class Retirement;
    bool retire(int old, const char* old_place, const PublishedManifest& published, const Manifest& next);

    [[noreturn]] void fail(std::string_view path, const Message& action, int error,
                           std::optional<Message> hint = std::nullopt);
    std::string shown(std::string_view path) const {
        return path.empty() ? shown_.generic_string() : (shown_ / path).generic_string();
    }
    bool refuse(std::string code, std::string_view path, Message message, Message hint);

    OutputOptions options_;
    Diagnostics& diagnostics_;
    fs::path shown_;   // as the user wrote it
    fs::path parent_;  // of the folder itself, links resolved
    std::string name_;
    std::string staging_name_;
    std::vector<fs::path> made_parents_;
    dev_t device_ = 0;
    Descriptor parent_fd_;
    Descriptor staging_;  // holds the lock
    Descriptor site_;
    bool owned_ = false;      // the staging folder is ours to remove
    bool published_ = false;  // the new site is in its place
    std::atomic<bool> failed_ = false;
    std::atomic<bool> misused_ = false;

    std::shared_mutex folders_mutex_;
    TextSet folders_;  // made already
    std::mutex entries_mutex_;
    std::vector<ManifestEntry> entries_;
    std::atomic<std::size_t> files_ = 0;
    std::atomic<std::uint64_t> bytes_ = 0;

    std::map<std::string, Carried, std::less<>> carried_;  // a folder comes before what is in it
};

}  // namespace minhbach
