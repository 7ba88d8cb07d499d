// SPDX-License-Identifier: MIT
// The old site goes, once the new one has taken its place: but nothing in it that others have put there since.
//
// Whoever was on the way into the old folder when the two sites changed places still arrives there, and so does whoever
// has it open. So only that goes of which it is certain that it is the generator's own, or the very thing that has been
// carried over already; what else is found is moved into the new site, and a folder goes by rmdir, which refuses one
// into which something has come.
#include <algorithm>
#include <cerrno>
#include <system_error>

#include "emit/output_state.hpp"

namespace minhbach {

class OutputFolder::State::Retirement {
public:
    Retirement(State& state, int old, const PublishedManifest& published, const Manifest& next)
        : state_(state), old_(old), site_(state.site_.get()), published_(published), next_(next) {}

    // What came into the old site while it was being carried over follows, and what went out of it goes.
    void follow() {
        walk(old_, {}, false);
        for (auto at = state_.carried_.rbegin(); at != state_.carried_.rend(); ++at) {
            const auto& [path, carried] = *at;
            struct stat there {};
            if (!carried.late && is_absent(old_, path.c_str()) && look(site_, path, there) &&
                identity_of(there) == identity_of(carried.to)) {
                // A folder into which something has come stays.
                unlinkat(site_, path.c_str(), S_ISDIR(there.st_mode) ? AT_REMOVEDIR : 0);
            }
        }
    }

    // The old site itself, which lies in the folder of the build as `place`.
    void remove(const char* place) {
        removing_ = true;
        empty(state_.staging_.get(), place, old_, {}, false);
    }

    // Edited or put where the new site has something of its own, too late for the build to be refused.
    const std::vector<std::string>& kept() const { return kept_; }

private:
    static bool look(int folder, const std::string& name, struct stat& status) {
        return fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    }

    [[noreturn]] void fail(std::string_view path, int error) {
        state_.fail(path, say("dọn trang cũ", "clear up the old site"), error);
    }

    void walk(int folder, const std::string& prefix, bool blocked) {
        const auto names = names_in(folder);
        if (!names) {
            fail(prefix, errno);
        }
        for (const std::string& name : *names) {
            const std::string path = prefix + name;
            struct stat status {};
            if (path == manifest_name) {
                removing_ ? unlink(folder, name, path) : void();
            } else if (!look(folder, name, status)) {
                errno == ENOENT ? void() : fail(path, errno);  // removed by someone since
            } else if (status.st_dev != state_.device_) {
                fail(path, EBUSY);
            } else if (S_ISDIR(status.st_mode)) {
                enter(folder, name, path, status, blocked);
            } else {
                part_with(folder, name, path, status, blocked);
            }
        }
    }

    void enter(int folder, const std::string& name, const std::string& path, const struct stat& status, bool blocked) {
        const bool in_the_way = blocked || next_.find(path) != nullptr;
        if (!in_the_way && !published_.manifest.has_folder(path) && !state_.carried_.contains(path)) {
            if (give(folder, name, path, status)) {
                return;
            }
            make_folder(path);  // what is in it follows one by one
        }
        if (removing_ && (status.st_mode & 0700U) != 0700U) {
            fchmodat(folder, name.c_str(), 0700, 0);  // a foreign folder may be closed to writing
        }
        const Descriptor inner(openat(folder, name.c_str(), open_folder));
        if (!inner) {
            return errno == ENOENT ? void() : fail(path, errno);
        }
        if (removing_) {
            empty(folder, name, inner.get(), path + '/', in_the_way);
        } else {
            walk(inner.get(), path + '/', in_the_way);
        }
    }

    // Until nobody comes any more, but not for ever.
    void empty(int parent, const std::string& name, int folder, const std::string& prefix, bool blocked) {
        constexpr int most = 8;
        for (int pass = 0; pass < most; ++pass) {
            const std::size_t kept = kept_.size();
            walk(folder, prefix, blocked);
            if (kept_.size() > kept || unlinkat(parent, name.c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT) {
                return;
            }
            if (errno != ENOTEMPTY && errno != EEXIST) {
                break;
            }
        }
        fail(prefix, errno);
    }

    void part_with(int folder, const std::string& name, const std::string& path, const struct stat& status,
                   bool blocked) {
        if (!is_foreign_name(path, blocked, published_, next_)) {
            removing_ ? part_with_own(folder, name, path, status, blocked) : void();
            return;
        }
        const auto carried = state_.carried_.find(path);
        if (carried == state_.carried_.end() || identity_of(status) != carried->second.from) {
            give_file(folder, name, path, status);
        } else if (removing_) {
            // Looked at where nobody else can replace it any more.
            struct stat taken {};
            if (renameat(folder, name.c_str(), state_.staging_.get(), taken_name) != 0 ||
                !look(state_.staging_.get(), taken_name, taken)) {
                return errno == ENOENT ? void() : fail(path, errno);
            }
            give_file(state_.staging_.get(), taken_name, path, taken);
        }
    }

    void part_with_own(int folder, const std::string& name, const std::string& path, const struct stat& status,
                       bool blocked) {
        try {
            const Standing standing = standing_of(folder, name.c_str(), path, status, blocked, published_, next_);
            if (standing == Standing::own || state_.options_.overwrite_foreign) {
                unlink(folder, name, path);
            } else {
                kept_.push_back(path);
            }
        } catch (const fs::filesystem_error& error) {
            fail(path, error.code().value());
        }
    }

    void give_file(int folder, const std::string& name, const std::string& path, const struct stat& status) {
        if (!give(folder, name, path, status)) {
            fail(path, EEXIST);  // a folder has come in the place of a file
        }
    }

    // Into the new site, under its own path, unless what stands there is the same or has been put there since. False
    // when it is a folder that cannot be moved as a whole.
    bool give(int folder, const std::string& name, const std::string& path, const struct stat& status) {
        const auto carried = state_.carried_.find(path);
        const bool known = carried != state_.carried_.end();
        const bool untouched = known && is_as_carried(path, carried->second);
        if (known && identity_of(status) == carried->second.from &&
            (!untouched || S_ISLNK(status.st_mode) || identity_of(status) == identity_of(carried->second.to))) {
            unlink(folder, name, path);  // it is in the new site, or has been replaced or removed there since
            return true;
        }
        bool moved = untouched ? renameat(folder, name.c_str(), site_, path.c_str()) == 0 : move(folder, name, path);
        if (!moved && errno == ENOENT && !is_absent(folder, name.c_str())) {
            make_folder_of(path);
            moved = move(folder, name, path);
        }
        if (moved) {
            state_.carried_[path] = {identity_of(status), status, true};
        } else if (S_ISDIR(status.st_mode)) {
            return errno == ENOENT;
        } else if (errno == EEXIST) {
            unlink(folder, name, path);
        } else if (errno != ENOENT) {
            fail(path, errno);
        }
        return true;
    }

    // Nothing that stands there is replaced.
    bool move(int folder, const std::string& name, const std::string& path) {
        if (state_.options_.exchange) {
            if (renameat2(folder, name.c_str(), site_, path.c_str(), RENAME_NOREPLACE) == 0) {
                return true;
            }
            if (!is_unsupported(errno)) {
                return false;
            }
        }
        struct stat there {};
        if (look(site_, path, there)) {
            errno = EEXIST;
            return false;
        }
        return renameat(folder, name.c_str(), site_, path.c_str()) == 0;
    }

    bool is_as_carried(const std::string& path, const Carried& carried) const {
        struct stat there {};
        return look(site_, path, there) && identity_of(there) == identity_of(carried.to) &&
               (identity_of(there) == carried.from ||
                (there.st_size == carried.to.st_size && there.st_mtim.tv_sec == carried.to.st_mtim.tv_sec &&
                 there.st_mtim.tv_nsec == carried.to.st_mtim.tv_nsec));
    }

    void make_folder_of(const std::string& path) {
        for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
            make_folder(path.substr(0, slash));
        }
    }

    void make_folder(const std::string& path) {
        if (mkdirat(site_, path.c_str(), 0700) != 0) {
            return errno == EEXIST ? void() : fail(path, errno);
        }
        struct stat status {};
        const Descriptor made(openat(site_, path.c_str(), open_folder));
        if (made && look(old_, path, status)) {
            copy_attributes(made.get(), status);
        }
    }

    void unlink(int folder, const std::string& name, const std::string& path) {
        if (unlinkat(folder, name.c_str(), 0) != 0 && errno != ENOENT) {
            fail(path, errno);
        }
    }

    State& state_;
    const int old_;
    const int site_;
    const PublishedManifest& published_;
    const Manifest& next_;
    bool removing_ = false;
    std::vector<std::string> kept_;
};

// False when something of the old site is to stay until the next build.
bool OutputFolder::State::retire(int old, const char* old_place, const PublishedManifest& published,
                                 const Manifest& next) {
    Retirement retirement(*this, old, published, next);
    retirement.follow();
    sync_parent();
    retirement.remove(old_place);
    for (const std::string& path : retirement.kept()) {
        diagnostics_.add({.severity = Severity::warning,
                          .code = "output-edited-file",
                          .place = {.file = shown(path)},
                          .message = say("tệp này được sửa hay thêm vào đúng lúc trang mới đang được đưa vào chỗ",
                                         "this file was edited or added just while the new site was being published"),
                          .hint = say("lấy lại chỗ sửa từ {0}/{1}/{2}: lần dựng sau sẽ xoá thư mục đó",
                                      "fetch the edit from {0}/{1}/{2}: the next build removes that folder",
                                      staging_name_, old_place, path),
                          .excerpt = {}});
    }
    return retirement.kept().empty();
}

}  // namespace minhbach
