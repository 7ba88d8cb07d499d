// SPDX-License-Identifier: MIT
#include "emit/output_folder.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>

#include "emit/output_state.hpp"

namespace minhbach {

void OutputFolder::State::write(std::string_view path, std::string_view bytes) {
    if (failed_) {
        throw IoFailure("the output has failed before");
    }
    if (!site_) {
        throw std::logic_error("the output has been committed already");
    }
    if (const std::string_view problem = path_problem(path); !problem.empty()) {
        misused_ = true;
        throw std::logic_error(fmt::format("output path \"{}\": {}", path, problem));
    }
    ManifestEntry entry{std::string(path), bytes.size(), content_hash(bytes)};
    make_folder_of(path);
    put(entry.path, bytes);
    ++files_;
    bytes_ += bytes.size();
    const std::lock_guard lock(entries_mutex_);
    entries_.push_back(std::move(entry));
}

void OutputFolder::State::make_folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) {
        return;
    }
    const std::string_view folder = path.substr(0, slash);
    {
        const std::shared_lock lock(folders_mutex_);
        if (folders_.contains(folder)) {
            return;
        }
    }
    make_folder_of(folder);
    std::string name(folder);
    if (mkdirat(site_.get(), name.c_str(), 0755) != 0 && errno != EEXIST && errno != ENOTDIR) {
        fail(folder, say("tạo thư mục", "create the folder"), errno);
    }
    const std::unique_lock lock(folders_mutex_);
    folders_.insert(std::move(name));
}

void OutputFolder::State::put(const std::string& path, std::string_view bytes) {
    Descriptor file(openat(site_.get(), path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
    if (!file && (errno == EEXIST || errno == ENOTDIR || errno == EISDIR)) {
        misused_ = true;
        throw std::logic_error(
            fmt::format("output path \"{}\" is written twice, or is both a file and a folder", path));
    }
    if (!file) {
        fail(path, say("tạo tệp", "create the file"), errno);
    }
    if (!write_all(file.get(), bytes) || !file.close()) {
        fail(path, say("ghi tệp", "write the file"), errno);
    }
}

OutputFolder::OutputFolder(std::unique_ptr<State> state) : state_(std::move(state)) {}
OutputFolder::~OutputFolder() = default;

std::unique_ptr<OutputFolder> OutputFolder::open(const fs::path& out, OutputOptions options, Diagnostics& diagnostics) {
    auto state = std::make_unique<State>(std::move(options), diagnostics);
    if (!state->open(out)) {
        return nullptr;
    }
    return std::unique_ptr<OutputFolder>(new OutputFolder(std::move(state)));
}

void OutputFolder::write(std::string_view relative_path, std::string_view bytes) {
    state_->write(relative_path, bytes);
}

bool OutputFolder::commit() {
    return state_->commit();
}

std::size_t OutputFolder::files() const {
    return state_->files();
}

std::uint64_t OutputFolder::bytes() const {
    return state_->bytes();
}

}  // namespace minhbach
