// SPDX-License-Identifier: MIT
#include "emit/manifest.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <memory>
#include <system_error>

#include "base/site_path.hpp"

namespace minhbach {

namespace {

constexpr std::string_view header = "minhbach-manifest 1\n";

// Hash, size and the longest path that the system takes, with what is between them.
constexpr std::size_t longest_line = 16 + 1 + 20 + 1 + PATH_MAX + 1;

struct CloseStream {
    void operator()(std::FILE* stream) const { std::fclose(stream); }
    void operator()(DIR* stream) const { closedir(stream); }
};
using Stream = std::unique_ptr<std::FILE, CloseStream>;
using FolderStream = std::unique_ptr<DIR, CloseStream>;

[[noreturn]] void cannot_read(const std::string& path, int error) {
    throw std::filesystem::filesystem_error("cannot read", path, std::error_code(error, std::generic_category()));
}

Stream open_file(int folder, const char* name) {
    const int descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    return Stream(descriptor < 0 ? nullptr : fdopen(descriptor, "rb"));
}

// Calls take(bytes) for the content of the file, piece by piece, as long as that is true; false when it cannot be read.
template <typename Take>
bool for_each_piece(std::FILE* stream, const Take& take) {
    std::array<char, 65536> buffer;
    for (;;) {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stream);
        if (count == 0) {
            return std::ferror(stream) == 0;
        }
        if (!take(std::string_view(buffer.data(), count))) {
            return true;
        }
    }
}

FoundKind kind_of(const struct stat& status) {
    return S_ISDIR(status.st_mode)   ? FoundKind::folder
           : S_ISREG(status.st_mode) ? FoundKind::file
           : S_ISLNK(status.st_mode) ? FoundKind::symlink
                                     : FoundKind::other;
}

bool has_content(int folder, const char* name, const std::string& path, const struct stat& status,
                 const ManifestEntry* entry) {
    if (entry == nullptr || !S_ISREG(status.st_mode) || static_cast<std::uint64_t>(status.st_size) != entry->size) {
        return false;
    }
    const Stream stream = open_file(folder, name);
    if (!stream) {
        return errno == ENOENT ? true : (cannot_read(path, errno), false);  // removed since: nothing to lose
    }
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), XXH3_freeState);
    XXH3_64bits_reset(state.get());
    const auto add = [&](std::string_view piece) {
        return XXH3_64bits_update(state.get(), piece.data(), piece.size()) == XXH_OK;
    };
    if (!for_each_piece(stream.get(), add)) {
        cannot_read(path, errno);
    }
    return XXH3_64bits_digest(state.get()) == entry->hash;
}

class Surveyor {
public:
    Surveyor(const PublishedManifest& published, const Manifest& next) : published_(published), next_(next) {}

    void walk(int folder, const std::string& prefix, bool blocked) {
        const FolderStream stream(fdopendir(folder));
        struct stat own {};
        if (!stream || fstat(folder, &own) != 0) {
            cannot_read(prefix, errno);
        }
        for (;;) {
            errno = 0;
            const dirent* const entry = readdir(stream.get());
            if (entry == nullptr) {
                if (errno != 0) {
                    cannot_read(prefix, errno);
                }
                return;
            }
            const std::string_view name = entry->d_name;
            if (name == "." || name == ".." || (prefix.empty() && name == manifest_name)) {
                continue;
            }
            struct stat status {};
            if (fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
                judge(folder, entry->d_name, prefix + entry->d_name, status, status.st_dev != own.st_dev, blocked);
            } else if (errno != ENOENT) {  // removed by someone since: nothing to keep
                cannot_read(prefix + entry->d_name, errno);
            }
        }
    }

    Survey take() { return std::move(result_); }

private:
    void judge(int folder, const char* name, const std::string& path, const struct stat& status, bool mounted,
               bool blocked) {
        if (mounted) {
            result_.obstacles.push_back({path, ObstacleKind::mount_point});
            return;
        }
        if (S_ISDIR(status.st_mode)) {
            enter(folder, name, path, blocked);
            return;
        }
        switch (standing_of(folder, name, path, status, blocked, published_, next_)) {
            case Standing::own: break;
            case Standing::foreign: result_.foreign.push_back({path, kind_of(status)}); break;
            case Standing::in_the_way: result_.obstacles.push_back({path, ObstacleKind::foreign}); break;
            case Standing::edited: result_.obstacles.push_back({path, ObstacleKind::edited}); break;
        }
    }

    void enter(int folder, const char* name, const std::string& path, bool blocked) {
        const bool generated = published_.manifest.has_folder(path);
        const bool in_the_way = blocked || next_.find(path) != nullptr;
        if (in_the_way && !generated) {
            result_.obstacles.push_back({path, ObstacleKind::foreign});
            return;
        }
        const int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (inner < 0) {
            return errno == ENOENT ? void() : cannot_read(path, errno);  // removed by someone since
        }
        const std::size_t before = result_.foreign.size();
        result_.foreign.push_back({path, FoundKind::folder});
        walk(inner, path + '/', in_the_way);
        if (generated && result_.foreign.size() == before + 1) {
            result_.foreign.pop_back();  // nothing foreign in it: it goes with the old site
        }
    }

    const PublishedManifest& published_;
    const Manifest& next_;
    Survey result_;
};

}  // namespace

std::uint64_t content_hash(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string_view path_problem(std::string_view path) {
    if (path == manifest_name || (path.starts_with(manifest_name) && path[manifest_name.size()] == '/')) {
        return "the name is that of the manifest";
    }
    return site_path_problem(path);
}

Manifest::Manifest(std::vector<ManifestEntry> entries) : entries_(std::move(entries)) {
    std::sort(entries_.begin(), entries_.end(),
              [](const ManifestEntry& a, const ManifestEntry& b) { return a.path < b.path; });
}

std::optional<Manifest> Manifest::parse(std::string_view text) {
    if (!text.starts_with(header)) {
        return std::nullopt;
    }
    std::vector<ManifestEntry> entries;
    for (std::size_t start = header.size(); start < text.size();) {
        const std::size_t end = text.find('\n', start);
        if (end == std::string_view::npos) {
            return std::nullopt;  // cut off
        }
        const char* const last = text.data() + end;
        ManifestEntry entry;
        const auto hash = std::from_chars(text.data() + start, last, entry.hash, 16);
        if (hash.ec != std::errc() || hash.ptr != text.data() + start + 16 || hash.ptr == last || *hash.ptr != ' ') {
            return std::nullopt;
        }
        const auto size = std::from_chars(hash.ptr + 1, last, entry.size);
        if (size.ec != std::errc() || size.ptr == last || *size.ptr != ' ') {
            return std::nullopt;
        }
        entry.path.assign(size.ptr + 1, last);
        if (!path_problem(entry.path).empty() || (!entries.empty() && entries.back().path >= entry.path)) {
            return std::nullopt;
        }
        entries.push_back(std::move(entry));
        start = end + 1;
    }
    return Manifest(std::move(entries));
}

std::string Manifest::text() const {
    std::string result(header);
    for (const ManifestEntry& entry : entries_) {
        fmt::format_to(std::back_inserter(result), "{:016x} {} {}\n", entry.hash, entry.size, entry.path);
    }
    return result;
}

const ManifestEntry* Manifest::find(std::string_view path) const {
    const auto found =
        std::lower_bound(entries_.begin(), entries_.end(), path,
                         [](const ManifestEntry& entry, std::string_view wanted) { return entry.path < wanted; });
    return found != entries_.end() && found->path == path ? &*found : nullptr;
}

bool Manifest::has_folder(std::string_view path) const {
    // The files of a folder stand together in the sorted list.
    const std::string prefix = std::string(path) + '/';
    const auto found =
        std::lower_bound(entries_.begin(), entries_.end(), prefix,
                         [](const ManifestEntry& entry, const std::string& wanted) { return entry.path < wanted; });
    return found != entries_.end() && found->path.starts_with(prefix);
}

PublishedManifest read_manifest(int folder) {
    PublishedManifest result;
    const Stream stream = open_file(folder, std::string(manifest_name).c_str());
    if (!stream) {
        result.present = errno != ENOENT;
        result.readable = !result.present;
        return result;
    }
    result.present = true;
    struct stat status {};
    std::string text;
    // What is no list is not read to its end, which may be far: a terabyte of nothing is a file, too.
    const auto add = [&](std::string_view piece) {
        text += piece;
        return text.starts_with(header) && text.size() - text.rfind('\n') <= longest_line;
    };
    const bool complete =
        fstat(fileno(stream.get()), &status) == 0 && S_ISREG(status.st_mode) && for_each_piece(stream.get(), add);
    auto parsed = complete ? Manifest::parse(text) : std::nullopt;
    result.readable = parsed.has_value();
    if (parsed) {
        result.manifest = std::move(*parsed);
    }
    return result;
}

bool is_foreign_name(const std::string& path, bool blocked, const PublishedManifest& published, const Manifest& next) {
    return !blocked && published.manifest.find(path) == nullptr && next.find(path) == nullptr && !next.has_folder(path);
}

Standing standing_of(int folder, const char* name, const std::string& path, const struct stat& status, bool blocked,
                     const PublishedManifest& published, const Manifest& next) {
    if (is_foreign_name(path, blocked, published, next)) {
        return Standing::foreign;
    }
    // A file with the very bytes the new site puts there loses nothing.
    // The content decides and no time does: clocks are set back, trees are copied, the list may be wrong.
    const ManifestEntry* const old_entry = published.manifest.find(path);
    if (has_content(folder, name, path, status, old_entry) ||
        has_content(folder, name, path, status, next.find(path))) {
        return Standing::own;
    }
    return old_entry != nullptr ? Standing::edited : Standing::in_the_way;
}

Survey survey(int folder, const PublishedManifest& published, const Manifest& next) {
    Surveyor surveyor(published, next);
    const int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);  // the walk closes what it is given
    if (again < 0) {
        cannot_read({}, errno);
    }
    surveyor.walk(again, {}, false);
    return surveyor.take();
}

}  // namespace minhbach
