// SPDX-License-Identifier: MIT
// The one door through which all input comes: files and folders below the site's folder, by their names in it.
//
// Below that folder nothing is reached through a link, wherever it leads: names are opened part by part, each in the
// folder that was opened before it, and none of them is "..". So no name leads out, whatever stands there, and whoever
// exchanges something while it is read. The site's own folder, which the publisher names, may be a link.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace minhbach {

enum class Obstacle : unsigned char {
    absent,
    link,
    folder,        // where a file should be
    special,       // a pipe, a socket, a device
    not_a_folder,  // a file where a folder should be
    too_large,
    forbidden,
    unsafe_name,  // "..", or with characters that are no part of an address: see base/site_path.hpp
    too_deep,
    failed,  // the disk, the network
};

// Why something is not read.
struct Refusal {
    Obstacle obstacle = Obstacle::failed;
    std::string name;  // of the part that stands in the way, from the site's folder on; "" is that folder
    int error = 0;     // errno, where the system refused

    bool operator==(const Refusal&) const = default;
};

struct FileBytes {
    std::string bytes;
    std::optional<Refusal> refusal;
};

// The whole of a regular file of at most `limit` bytes. Nothing else is opened: a pipe would wait for its writer, and a
// device may do something when it is opened.
FileBytes read_below(const std::filesystem::path& folder, const std::string& name, std::size_t limit);

struct Listing {
    std::vector<std::string> files;  // regular files, named from the listed folder on, sorted by bytes
    std::vector<Refusal> refusals;   // all else that is there, sorted by name
};

// What is in folder/below and in its folders. Hidden names (".git") are passed over.
Listing list_below(const std::filesystem::path& folder, const std::string& below);

// Why folder/name cannot be used as a folder, or nothing when it can. "" is the site's folder itself.
std::optional<Refusal> folder_refusal(const std::filesystem::path& folder, const std::string& name);

// Whether nothing at all has this name, not even a link that leads nowhere.
bool is_absent_below(const std::filesystem::path& folder, const std::string& name);

}  // namespace minhbach
