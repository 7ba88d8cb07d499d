// SPDX-License-Identifier: MIT
// The list of every file the generator wrote into an output folder, kept in that folder, and what follows from it:
// which things in the folder are the generator's own, which are foreign, which were edited by hand.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minhbach {

inline constexpr std::string_view manifest_name = ".minhbach-manifest";

struct ManifestEntry {
    std::string path;  // relative to the output folder, "/" between
    std::uint64_t size = 0;
    std::uint64_t hash = 0;  // XXH3-64 of the content
};

std::uint64_t content_hash(std::string_view bytes);

// Why `path` may not name an output file: site_path_problem's reasons, or that it is the manifest's. Empty when it may.
std::string_view path_problem(std::string_view path);

class Manifest {
public:
    Manifest() = default;
    explicit Manifest(std::vector<ManifestEntry> entries);

    // Nothing when the text is damaged or of a later format.
    static std::optional<Manifest> parse(std::string_view text);
    // A header line, then "hash size path" a line, sorted by the bytes of the path: the same files give the same text.
    std::string text() const;

    const ManifestEntry* find(std::string_view path) const;
    // Whether some file lies below the folder `path`.
    bool has_folder(std::string_view path) const;

private:
    std::vector<ManifestEntry> entries_;
};

// The manifest of the folder that is open as `folder`; `present` tells a missing one (which reads as empty) from one
// that lists nothing.
struct PublishedManifest {
    Manifest manifest;
    bool present = false;
    bool readable = true;  // false: damaged, or written by a later version
};
PublishedManifest read_manifest(int folder);

enum class FoundKind : unsigned char { folder, file, symlink, other };

// Something in a published folder that the generator did not write, or a folder that such a thing lies in.
struct Foreign {
    std::string path;
    FoundKind kind = FoundKind::file;
};

enum class ObstacleKind : unsigned char { foreign, edited, mount_point };

// Something that the new site would destroy.
struct OutputObstacle {
    std::string path;
    ObstacleKind kind = ObstacleKind::foreign;
};

// What becomes of a file (or link) when the old site goes.
enum class Standing : unsigned char {
    own,         // goes with it: written by the generator, or exactly what the new site has there
    foreign,     // is kept
    in_the_way,  // foreign, and the new site needs its place
    edited,      // listed by the old site's manifest, but not with this content
};

// Whether only what others have put there can bear this name: no file of the old site, and nothing of the new one,
// does. `blocked`: the new site has a file where a folder above stands, so that nothing in here can be kept.
bool is_foreign_name(const std::string& path, bool blocked, const PublishedManifest& published, const Manifest& next);

// Of the file `name` in the folder open as `folder`. Throws std::filesystem::filesystem_error when it cannot be read.
Standing standing_of(int folder, const char* name, const std::string& path, const struct stat& status, bool blocked,
                     const PublishedManifest& published, const Manifest& next);

struct Survey {
    std::vector<Foreign> foreign;  // to be kept; a folder comes before what is in it
    std::vector<OutputObstacle> obstacles;
};

// Walks through the published folder that is open as `folder` and compares it with its own manifest and with the site
// that is to take its place. Throws std::filesystem::filesystem_error when something cannot be read.
Survey survey(int folder, const PublishedManifest& published, const Manifest& next);

}  // namespace minhbach
