// SPDX-License-Identifier: MIT
// Where the site goes, whether it may, and who else is building it.
#include "emit/output_state.hpp"

#include <pwd.h>
#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <system_error>

namespace minhbach {

namespace {

// Whether `inner` is `outer` or stands somewhere below it. By identity, not by name: a folder may be reached in several
// ways.
bool lies_in(const fs::path& inner, const fs::path& outer) {
    std::error_code error;
    const fs::path named = fs::weakly_canonical(outer, error);
    for (fs::path path = fs::weakly_canonical(inner, error); !error && path.has_relative_path();
         path = path.parent_path()) {
        std::error_code absent;
        if (path == named || fs::equivalent(path, named, absent)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void OutputFolder::State::fail(std::string_view path, const Message& action, int error, std::optional<Message> hint) {
    const std::string reason = std::generic_category().message(error);
    if (!failed_.exchange(true)) {  // the other threads meet the same full disk
        diagnostics_.add(
            {.severity = published_ ? Severity::warning : Severity::error,
             .code = "output-io",
             .place = {.file = shown(path)},
             .message = say("không {0} được: {2}", "cannot {1}: {2}", action.vi, action.en, reason),
             .hint = hint ? std::move(*hint)
                     : published_
                         ? say("trang mới đã có; phần còn lại của trang cũ nằm ở {0} cho tới lần dựng sau",
                               "the new site is published; the rest of the old one lies in {0} until the next build",
                               staging_name_)
                         : hint_for(error),
             .excerpt = {}});
    }
    throw IoFailure(fmt::format("{}: cannot {}: {}", shown(path), action.en, reason));
}

bool OutputFolder::State::refuse(std::string code, std::string_view path, Message message, Message hint) {
    diagnostics_.add({.code = std::move(code),
                      .place = {.file = shown(path)},
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .excerpt = {}});
    return false;
}

bool OutputFolder::State::open(const fs::path& out) {
    if (!locate(out)) {
        return false;
    }
    make_parents();
    parent_fd_ = Descriptor(::open(parent_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status {};
    if (!parent_fd_ || fstat(parent_fd_.get(), &status) != 0) {
        fail({}, say("mở thư mục chứa nó", "open the folder that holds it"), errno);
    }
    device_ = status.st_dev;
    if (!lock()) {
        return false;
    }
    if (!restore_interrupted()) {
        owned_ = false;  // the old site is in there
        return refuse(
            "output-not-folder", {},
            say("lần dựng trước bị ngắt giữa chừng và trang cũ đang nằm ở {0}/{1}, nhưng chỗ của nó đã có thứ khác",
                "an earlier build was interrupted and the old site lies in {0}/{1}, but something else has taken its "
                "place",
                staging_name_, old_name),
            say("chuyển thứ đang chiếm chỗ đi nơi khác rồi chạy lại", "move what stands there away, then run again"));
    }
    if (const int error = clear(); error != 0) {
        fail({},
             say("xoá phần dở dang của lần dựng trước ({0})", "remove what an earlier build left ({0})", staging_name_),
             error);
    }
    if (mkdirat(staging_.get(), site_name, 0755) != 0) {
        fail({}, say("tạo thư mục để dựng trang", "create the folder to build in"), errno);
    }
    site_ = Descriptor(openat(staging_.get(), site_name, open_folder));
    if (!site_) {
        fail({}, say("mở thư mục để dựng trang", "open the folder to build in"), errno);
    }
    return true;
}

bool OutputFolder::State::locate(const fs::path& out) {
    shown_ = out;
    const Message other = say("chọn một thư mục khác làm thư mục xuất", "choose another folder for the output");
    if (out.empty()) {
        return refuse("output-not-folder", {}, say("chưa nêu thư mục xuất", "no output folder is given"), other);
    }
    std::error_code error;
    const auto without_slash = [](const fs::path& path) {
        return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
    };
    const fs::path path = without_slash(fs::absolute(out, error));
    if (fs::is_symlink(fs::symlink_status(path, error)) && !fs::exists(path, error)) {
        return refuse(
            "output-not-folder", {},
            say("đây là một liên kết trỏ tới nơi không tồn tại", "this is a link to something that does not exist"),
            other);
    }
    const fs::path real = without_slash(fs::weakly_canonical(path, error));
    const fs::file_type type = error ? fs::file_type::none : fs::symlink_status(real, error).type();
    if (type == fs::file_type::none) {
        fail({}, say("xem thư mục xuất", "look at the output folder"), error.value());
    }
    if (type != fs::file_type::not_found && type != fs::file_type::directory) {
        return refuse("output-not-folder", {}, say("đây không phải là thư mục", "this is not a folder"), other);
    }
    parent_ = real.parent_path();
    name_ = real.filename().string();
    staging_name_ = fmt::format(".{}.minhbach-new", name_);
    return is_allowed(real);
}

// Nothing that is read may be written over, nor may what is written be read by the next build.
bool OutputFolder::State::is_apart(const fs::path& real) {
    const Message other = say("chọn một thư mục khác, chẳng hạn {0}", "choose another folder, e.g. {0}",
                              (options_.source / "public").lexically_normal().generic_string());
    if (lies_in(options_.source, real)) {
        return refuse(
            "output-is-source", {},
            say("đây là thư mục nguồn hoặc thư mục chứa nó", "this is the source folder or a folder that holds it"),
            other);
    }
    for (const fs::path& input : options_.inputs) {
        if (lies_in(real, input) || lies_in(input, real)) {
            return refuse(
                "output-is-source", {},
                say("thư mục này trùng với {0}, nằm trong hoặc chứa nó; {0} là nơi minhbach đọc, không phải nơi "
                    "ghi trang",
                    "this folder is {0}, lies in it or holds it; {0} is what minhbach reads, no place for the "
                    "site",
                    input.generic_string()),
                other);
        }
    }
    return true;
}

bool OutputFolder::State::is_allowed(const fs::path& real) {
    const Message other = say("chọn một thư mục khác, chẳng hạn một thư mục con tên là public",
                              "choose another folder, e.g. one inside it named public");
    if (!real.has_relative_path()) {
        return refuse("output-is-source", {}, say("đây là gốc của hệ thống tệp", "this is the root of the file system"),
                      other);
    }
    if (!is_apart(real)) {
        return false;
    }
    const char* const home = std::getenv("HOME");
    const passwd* const user = getpwuid(geteuid());
    const auto holds = [&](const char* inner) { return inner != nullptr && lies_in(inner, real); };
    if (holds(home) || holds(user != nullptr ? user->pw_dir : nullptr)) {
        return refuse(
            "output-is-source", {},
            say("đây là thư mục cá nhân hoặc thư mục chứa nó", "this is the home folder or a folder that holds it"),
            other);
    }
    struct statx status {};
    if (statx(AT_FDCWD, real.c_str(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &status) == 0 &&
        (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0) {
        return refuse("output-not-folder", {},
                      say("đây là điểm gắn của một hệ thống tệp nên không thể thay bằng thư mục mới",
                          "this is a mount point, which cannot be exchanged for a new folder"),
                      say("chọn một thư mục con của nó", "choose a folder inside it"));
    }
    return true;
}

void OutputFolder::State::make_parents() {
    std::error_code error;
    std::vector<fs::path> missing;
    for (fs::path path = parent_; !fs::exists(path, error) && !error && path.has_relative_path();
         path = path.parent_path()) {
        missing.push_back(path);
    }
    for (; !missing.empty(); missing.pop_back()) {
        if (mkdir(missing.back().c_str(), 0755) == 0) {
            made_parents_.push_back(missing.back());
        } else if (errno != EEXIST) {
            fail({}, say("tạo thư mục {0}", "create the folder {0}", missing.back().string()), errno);
        }
    }
}

bool OutputFolder::State::lock() {
    const Message action = say("khoá thư mục tạm {0}", "lock the temporary folder {0}", staging_name_);
    for (;;) {
        const bool made = mkdirat(parent_fd_.get(), staging_name_.c_str(), 0700) == 0;
        if (!made && errno != EEXIST) {
            fail({}, say("tạo thư mục tạm {0}", "create the temporary folder {0}", staging_name_), errno);
        }
        staging_ = Descriptor(openat(parent_fd_.get(), staging_name_.c_str(), open_folder));
        if (!staging_ && errno == ENOENT) {
            continue;  // its build has just ended
        }
        if (!staging_) {
            fail({}, action, errno);
        }
        if (flock(staging_.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK) {
                return refuse(
                    "output-locked", {},
                    say("một lần dựng khác đang ghi vào thư mục này", "another build is writing to this folder"),
                    say("chờ lần dựng đó xong rồi chạy lại", "wait until it has finished, then run again"));
            }
            const int error = errno;
            if (made) {
                unlinkat(parent_fd_.get(), staging_name_.c_str(), AT_REMOVEDIR);
            }
            fail({}, action, error);
        }
        // The folder may have been removed by its build between our opening and our locking it.
        struct stat ours {};
        struct stat named {};
        if (fstat(staging_.get(), &ours) == 0 &&
            fstatat(parent_fd_.get(), staging_name_.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
            ours.st_ino == named.st_ino && ours.st_dev == named.st_dev) {
            owned_ = true;
            return true;
        }
        staging_.close();
    }
}

// An exchange by two renames that was interrupted between them: the old site goes back. False when its place is taken.
bool OutputFolder::State::restore_interrupted() {
    if (is_absent(staging_.get(), old_name) || is_absent(staging_.get(), site_name)) {
        return true;
    }
    // Replaces an empty folder at most.
    return renameat(staging_.get(), old_name, parent_fd_.get(), name_.c_str()) == 0;
}

int OutputFolder::State::clear() {
    // `old` alone is rubbish, `old` beside `site` is not: it must never be `site` that goes first.
    for (const char* const name : {old_name, site_name, taken_name}) {
        if (const int error = remove_tree(staging_.get(), name, device_); error != 0) {
            return error;
        }
    }
    return 0;
}

OutputFolder::State::~State() {
    site_.close();
    if (owned_ && restore_interrupted() && clear() == 0) {
        unlinkat(parent_fd_.get(), staging_name_.c_str(), AT_REMOVEDIR);
    }
    std::reverse(made_parents_.begin(), made_parents_.end());
    for (const fs::path& path : made_parents_) {
        rmdir(path.c_str());  // only an empty one goes: after a commit, none
    }
}

}  // namespace minhbach
