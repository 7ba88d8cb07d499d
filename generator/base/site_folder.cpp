// SPDX-License-Identifier: MIT
#include "base/site_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

#include "base/descriptor.hpp"
#include "base/site_path.hpp"
#include "base/text.hpp"

namespace minhbach {

namespace {

constexpr int open_on_the_way = O_PATH | O_DIRECTORY | O_CLOEXEC;
constexpr std::size_t depth_limit = 32;  // each level of a walk holds an open folder

Refusal refused_by_system(int error, std::string name) {
    switch (error) {
        case ENOENT: return {Obstacle::absent, std::move(name), 0};
        case ELOOP: return {Obstacle::link, std::move(name), 0};
        case ENOTDIR: return {Obstacle::not_a_folder, std::move(name), 0};
        case EACCES:
        case EPERM: return {Obstacle::forbidden, std::move(name), error};
        default: return {Obstacle::failed, std::move(name), error};
    }
}

std::string joined(const std::string& folder, std::string_view part) {
    return folder + (folder.empty() || part.empty() ? "" : "/") + std::string(part);
}

// What `part` of an open folder is, without following it if it is a link.
struct Kind {
    struct stat status {};
    std::optional<Refusal> refusal;
};
Kind kind_of(int folder, const std::string& part, const std::string& shown) {
    Kind kind;
    if (fstatat(folder, part.c_str(), &kind.status, AT_SYMLINK_NOFOLLOW) != 0) {
        kind.refusal = refused_by_system(errno, shown);
    } else if (S_ISLNK(kind.status.st_mode)) {
        kind.refusal = Refusal{Obstacle::link, shown, 0};
    }
    return kind;
}

// The open folder `name` below the site's folder; `refusal` when a part of the way stands against it.
struct OpenFolder {
    Descriptor folder;
    std::optional<Refusal> refusal;
};
OpenFolder open_below(const std::filesystem::path& root, std::string_view name) {
    OpenFolder at;
    at.folder = Descriptor(openat(AT_FDCWD, root.empty() ? "." : root.c_str(), open_on_the_way));
    if (!at.folder) {
        at.refusal = refused_by_system(errno, {});
        return at;
    }
    std::string shown;
    for (const std::string_view part : name.empty() ? std::vector<std::string_view>() : split(name, '/')) {
        shown = joined(shown, part);
        if (!is_safe_name(part)) {
            at.refusal = Refusal{Obstacle::unsafe_name, shown, 0};
            return at;
        }
        const std::string plain(part);
        Kind kind = kind_of(at.folder.get(), plain, shown);
        if (!kind.refusal && !S_ISDIR(kind.status.st_mode)) {
            kind.refusal = Refusal{Obstacle::not_a_folder, shown, 0};
        }
        at.refusal = std::move(kind.refusal);
        if (at.refusal) {
            return at;
        }
        // Not followed: it may have become a link since.
        Descriptor inner(openat(at.folder.get(), plain.c_str(), open_on_the_way | O_NOFOLLOW));
        if (!inner) {
            at.refusal = refused_by_system(errno, shown);
            return at;
        }
        at.folder = std::move(inner);
    }
    return at;
}

// Why an entry that is there is not read as a file of at most `limit` bytes.
std::optional<Refusal> file_refusal(const struct stat& status, const std::string& shown, std::size_t limit) {
    if (S_ISDIR(status.st_mode)) {
        return Refusal{Obstacle::folder, shown, 0};
    }
    if (!S_ISREG(status.st_mode)) {
        return Refusal{Obstacle::special, shown, 0};
    }
    if (static_cast<std::uintmax_t>(status.st_size) > limit) {
        return Refusal{Obstacle::too_large, shown, 0};
    }
    return std::nullopt;
}

// To the end, which may be elsewhere than the size says: a file may grow while it is read.
std::optional<Refusal> read_whole(int file, std::size_t expected, std::size_t limit, const std::string& shown,
                                  std::string& bytes) {
    constexpr std::size_t piece = 65536;
    bytes.resize(expected + 1);
    std::size_t used = 0;
    for (;;) {
        const ssize_t count = ::read(file, bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return refused_by_system(errno, shown);
        }
        if (count == 0) {
            bytes.resize(used);
            return std::nullopt;
        }
        used += static_cast<std::size_t>(count);
        if (used > limit) {
            return Refusal{Obstacle::too_large, shown, 0};
        }
        if (used == bytes.size()) {
            bytes.resize(used + piece);
        }
    }
}

class Walk {
public:
    Walk(Listing& listing, std::string listed) : listing_(listing), listed_(std::move(listed)) {}

    // Everything in an open folder, which is called `inside` from the listed folder on.
    void into(int folder, const std::string& inside, std::size_t depth) {
        const Descriptor opened(openat(folder, ".", open_folder));
        const auto names = opened ? names_in(opened.get()) : std::nullopt;
        if (!names) {
            listing_.refusals.push_back(refused_by_system(errno, joined(listed_, inside)));
            return;
        }
        for (const std::string& name : *names) {
            if (!name.starts_with('.')) {
                entry(opened.get(), name, joined(inside, name), depth);
            }
        }
    }

private:
    void entry(int folder, const std::string& name, const std::string& inside, std::size_t depth) {
        const std::string shown = joined(listed_, inside);
        if (!is_safe_name(name)) {
            listing_.refusals.push_back({Obstacle::unsafe_name, shown, 0});
            return;
        }
        const Kind kind = kind_of(folder, name, shown);
        if (kind.refusal) {
            listing_.refusals.push_back(*kind.refusal);
        } else if (S_ISREG(kind.status.st_mode)) {
            listing_.files.push_back(inside);
        } else if (!S_ISDIR(kind.status.st_mode)) {
            listing_.refusals.push_back({Obstacle::special, shown, 0});
        } else if (depth >= depth_limit) {
            listing_.refusals.push_back({Obstacle::too_deep, shown, 0});
        } else if (const Descriptor inner(openat(folder, name.c_str(), open_on_the_way | O_NOFOLLOW)); inner) {
            into(inner.get(), inside, depth + 1);
        } else {
            listing_.refusals.push_back(refused_by_system(errno, shown));
        }
    }

    Listing& listing_;
    std::string listed_;
};

}  // namespace

FileBytes read_below(const std::filesystem::path& folder, const std::string& name, std::size_t limit) {
    const std::size_t slash = name.rfind('/');
    const std::string last = name.substr(slash == std::string::npos ? 0 : slash + 1);
    OpenFolder at = open_below(folder, slash == std::string::npos ? std::string() : name.substr(0, slash));
    if (at.refusal) {
        return {{}, std::move(at.refusal)};
    }
    if (!is_safe_name(last)) {
        return {{}, Refusal{Obstacle::unsafe_name, name, 0}};
    }
    Kind kind = kind_of(at.folder.get(), last, name);
    kind.refusal = kind.refusal ? kind.refusal : file_refusal(kind.status, name, limit);
    if (kind.refusal) {
        return {{}, std::move(kind.refusal)};
    }
    // It may be something else by now: a link is not followed, a pipe not waited for.
    constexpr int open_file = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const Descriptor file(openat(at.folder.get(), last.c_str(), open_file));
    struct stat status {};
    if (!file || fstat(file.get(), &status) != 0) {
        return {{}, refused_by_system(errno, name)};
    }
    FileBytes result;
    result.refusal = file_refusal(status, name, limit);
    if (!result.refusal) {
        result.refusal = read_whole(file.get(), static_cast<std::size_t>(status.st_size), limit, name, result.bytes);
    }
    if (result.refusal) {
        result.bytes.clear();
    }
    return result;
}

Listing list_below(const std::filesystem::path& folder, const std::string& below) {
    Listing listing;
    OpenFolder at = open_below(folder, below);
    if (at.refusal) {
        listing.refusals.push_back(std::move(*at.refusal));
        return listing;
    }
    Walk(listing, below).into(at.folder.get(), {}, 0);
    std::sort(listing.files.begin(), listing.files.end());
    std::sort(listing.refusals.begin(), listing.refusals.end(),
              [](const Refusal& a, const Refusal& b) { return a.name < b.name; });
    return listing;
}

std::optional<Refusal> folder_refusal(const std::filesystem::path& folder, const std::string& name) {
    return open_below(folder, name).refusal;
}

bool is_absent_below(const std::filesystem::path& folder, const std::string& name) {
    const auto refusal = folder_refusal(folder, name);
    return refusal && refusal->obstacle == Obstacle::absent;
}

}  // namespace minhbach
