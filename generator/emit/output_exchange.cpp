// SPDX-License-Identifier: MIT
// The new site takes the place of the old one, with all that others have put there.
#include "emit/output_state.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

namespace minhbach {

bool OutputFolder::State::commit() {
    if (failed_) {
        throw IoFailure("the output has failed before");
    }
    if (misused_.exchange(true)) {  // nor is there a second commit
        throw std::logic_error(
            "the output cannot be committed: a file of it is missing, or it has been committed before");
    }
    const Manifest next(std::move(entries_));
    put(std::string(manifest_name), next.text());
    const Descriptor old(openat(parent_fd_.get(), name_.c_str(), open_folder));
    struct stat status {};
    if (old ? fstat(old.get(), &status) != 0 : errno != ENOENT) {
        fail({}, say("mở thư mục xuất cũ", "open the old output folder"), errno);
    }
    if (old ? !replace(old.get(), next, status) : !take_place()) {
        return false;
    }
    site_.close();
    return true;
}

// Of a site that was not there before.
bool OutputFolder::State::take_place() {
    sync_site();
    if (renameat(staging_.get(), site_name, parent_fd_.get(), name_.c_str()) != 0) {
        fail({}, say("đưa trang mới vào chỗ", "move the new site into place"), errno);
    }
    published_ = true;
    try {
        sync_parent();
    } catch (const IoFailure&) {
        // Told as a warning: the site is published.
    }
    return true;
}

void OutputFolder::State::sync_site() {
    if (options_.sync && syncfs(site_.get()) != 0) {
        fail({}, say("ghi dữ liệu xuống đĩa", "flush the data to the disk"), errno);
    }
}

// That the new site stands in its place is on the disk before anything of the old one goes.
void OutputFolder::State::sync_parent() {
    if (options_.sync && fsync(parent_fd_.get()) != 0 && !is_unsupported(errno)) {
        fail({}, say("ghi thư mục chứa nó xuống đĩa", "flush the folder that holds it to the disk"), errno);
    }
}

bool OutputFolder::State::replace(int old, const Manifest& next, const struct stat& status) {
    const PublishedManifest published = read_manifest(old);
    if (!published.readable && !options_.overwrite_foreign) {
        return refuse(
            "output-foreign-file", manifest_name,
            say("danh mục tệp của lần dựng trước bị hỏng hoặc do phiên bản mới hơn ghi, nên không biết tệp "
                "nào là của minhbach",
                "the list of files of the last build is damaged or was written by a later version, so it is "
                "not known which files "
                "are minhbach's"),
            say("lấy lại tệp này từ bản sao lưu, hoặc chọn thư mục xuất khác; với --overwrite-foreign thì tệp trùng "
                "tên với tệp của trang mới bị ghi đè, các tệp khác được giữ",
                "fetch this file from a backup, or choose another output folder; with --overwrite-foreign what "
                "bears the name of a file of the new site is replaced, and all else is kept"));
    }
    const Survey found = survey_old(old, published, next);
    if (!report(found)) {
        return false;
    }
    carry(old, found.foreign);
    copy_attributes(site_.get(), status);  // the folder itself was often made by a person, for a web server's group
    sync_site();
    const char* const old_place = exchange();
    published_ = true;
    owned_ = false;  // should the following fail, the old site is not thrown away
    try {
        owned_ = retire(old, old_place, published, next);
    } catch (const IoFailure&) {
        // Told as a warning: the site is published.
    }
    return true;
}

Survey OutputFolder::State::survey_old(int old, const PublishedManifest& published, const Manifest& next) {
    try {
        return survey(old, published, next);
    } catch (const fs::filesystem_error& error) {
        fail(error.path1().string(), say("đọc trang cũ", "read the old site"), error.code().value());
    }
}

// True when nothing stands in the way, or all of it may be overwritten.
bool OutputFolder::State::report(const Survey& found) {
    std::size_t refused = 0;
    for (const OutputObstacle& obstacle : found.obstacles) {
        if (options_.overwrite_foreign && obstacle.kind != ObstacleKind::mount_point) {
            continue;
        }
        if (++refused > Diagnostics::kept_per_code) {
            continue;
        }
        switch (obstacle.kind) {
            case ObstacleKind::foreign:
                refuse(
                    "output-foreign-file", obstacle.path,
                    say("minhbach không tạo ra tệp hay thư mục này, nhưng nó đứng đúng chỗ trang mới cần",
                        "minhbach did not write this file or folder, and it stands where the new site needs a place"),
                    say("chuyển nó đi nơi khác, hoặc thêm --overwrite-foreign để ghi đè",
                        "move it away, or add --overwrite-foreign to replace it"));
                break;
            case ObstacleKind::edited:
                refuse(
                    "output-edited-file", obstacle.path,
                    say("tệp này không còn đúng như minhbach đã ghi, có lẽ đã được sửa bằng tay; dựng lại sẽ làm mất "
                        "chỗ sửa",
                        "this file is not as minhbach wrote it, and was perhaps edited by hand; the new site would "
                        "lose the edit"),
                    say("chuyển tệp ra ngoài thư mục xuất rồi đưa chỗ sửa vào data/ hay content/; nếu không cần giữ, "
                        "thêm --overwrite-foreign",
                        "move the file out of the output folder and bring the edit into data/ or content/; if it "
                        "is not needed, add --overwrite-foreign"));
                break;
            case ObstacleKind::mount_point:
                refuse("output-foreign-file", obstacle.path,
                       say("một hệ thống tệp khác được gắn ở đây nên không thể mang sang trang mới",
                           "another file system is mounted here, which cannot be carried over into the new site"),
                       say("gỡ nó ra (umount) trước khi dựng", "unmount it before the build"));
                break;
        }
    }
    if (refused > Diagnostics::kept_per_code) {
        refuse("output-foreign-file", {},
               say("và {0} tệp khác như vậy", "and {0} more such files", refused - Diagnostics::kept_per_code),
               say("đây có đúng là thư mục xuất không?", "is this the right output folder?"));
    }
    return refused == 0;
}

void OutputFolder::State::carry(int old, const std::vector<Foreign>& things) {
    std::vector<const std::string*> made;
    for (const Foreign& thing : things) {
        if (thing.kind != FoundKind::folder) {
            carry_file(old, thing);
        } else if (mkdirat(site_.get(), thing.path.c_str(), 0700) == 0) {
            made.push_back(&thing.path);
        } else if (errno != EEXIST) {  // the new site has it, too
            fail(thing.path, say("mang thư mục sang trang mới", "carry the folder over into the new site"), errno);
        }
    }
    // From the inside out: whatever is put into a folder changes its time.
    for (auto path = made.rbegin(); path != made.rend(); ++path) {
        struct stat status {};
        const Descriptor folder(openat(site_.get(), (*path)->c_str(), open_folder));
        if (!folder || (fstatat(old, (*path)->c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                        !copy_attributes(folder.get(), status))) {
            fail(**path, say("đặt quyền cho thư mục", "set the mode of the folder"), errno);
        }
        Carried carried{identity_of(status), {}, false};
        if (fstat(folder.get(), &carried.to) != 0) {
            fail(**path, say("đặt quyền cho thư mục", "set the mode of the folder"), errno);
        }
        carried_[**path] = carried;
    }
}

void OutputFolder::State::carry_file(int old, const Foreign& thing) {
    const char* const path = thing.path.c_str();
    const Message action = say("mang tệp sang trang mới", "carry the file over into the new site");
    struct stat from {};
    struct stat to {};
    if (thing.kind == FoundKind::symlink) {
        std::array<char, 4096> target;
        const ssize_t length = readlinkat(old, path, target.data(), target.size() - 1);
        if (length < 0 || fstatat(old, path, &from, AT_SYMLINK_NOFOLLOW) != 0) {
            return errno == ENOENT ? void() : fail(thing.path, action, errno);  // removed since
        }
        target[static_cast<std::size_t>(length)] = '\0';
        if (symlinkat(target.data(), site_.get(), path) != 0 ||
            utimensat(site_.get(), path, times_of(from).data(), AT_SYMLINK_NOFOLLOW) != 0 ||
            fstatat(site_.get(), path, &to, AT_SYMLINK_NOFOLLOW) != 0) {
            fail(thing.path, action, errno);
        }
        carried_[thing.path] = {identity_of(from), to, false};
        return;
    }
    if (linkat(old, path, site_.get(), path, 0) == 0) {
        if (fstatat(site_.get(), path, &to, AT_SYMLINK_NOFOLLOW) != 0) {
            fail(thing.path, action, errno);
        }
        carried_[thing.path] = {identity_of(to), to, false};
        return;
    }
    if (errno == ENOENT) {
        return;
    }
    // No hard links here, or not to a file of another user: a copy.
    if (thing.kind != FoundKind::file) {
        fail(thing.path, action, errno);
    }
    const Descriptor file(openat(old, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file && errno == ENOENT) {
        return;
    }
    Descriptor copy(file ? openat(site_.get(), path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600) : -1);
    if (!copy || fstat(file.get(), &from) != 0 || !copy_content(file.get(), copy.get()) ||
        !copy_attributes(copy.get(), from) || fstat(copy.get(), &to) != 0 || !copy.close()) {
        fail(thing.path, action, errno);
    }
    carried_[thing.path] = {identity_of(from), to, false};
}

// The name of the old site, in the folder of the build.
const char* OutputFolder::State::exchange() {
    const Message action = say("đổi chỗ trang cũ và trang mới", "exchange the old site for the new one");
    if (options_.exchange) {
        if (renameat2(staging_.get(), site_name, parent_fd_.get(), name_.c_str(), RENAME_EXCHANGE) == 0) {
            return site_name;
        }
        if (!is_unsupported(errno)) {
            fail({}, action, errno);
        }
    }
    if (renameat(parent_fd_.get(), name_.c_str(), staging_.get(), old_name) != 0) {
        fail({}, action, errno);
    }
    if (renameat(staging_.get(), site_name, parent_fd_.get(), name_.c_str()) != 0) {
        const int error = errno;
        if (restore_interrupted()) {
            fail({}, action, error);
        }
        owned_ = false;  // the old site is in there
        fail({}, action, error,
             say("trang cũ đang nằm ở {0}/{1}; lần dựng sau sẽ đưa nó về chỗ cũ, nếu ở đó không có gì khác",
                 "the old site lies in {0}/{1}; the next build puts it back, if nothing else stands in its place",
                 staging_name_, old_name));
    }
    return old_name;
}

}  // namespace minhbach
