// The folder of a build, ".<name>.minhbach-new" beside the output folder, is locked while the build runs and holds
//   site  the new site; after the exchange, the old one until it is removed
//   old   the old site, between the two renames that stand for the exchange where the file system has none
// so that what a killed build left tells how far it came: `old` beside `site` is an exchange half done, anything else is rubbish.
#include "emit/output_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <system_error>
#include <unordered_set>
#include <utility>
#include <vector>

#include "emit/manifest.hpp"

namespace minhbach {

namespace fs = std::filesystem;

namespace {

constexpr const char* site_name = "site";
constexpr const char* old_name = "old";
constexpr int open_folder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    ~Descriptor() { close(); }

    // What was written may turn out not to fit only now, on a network file system or with a quota.
    bool close() { return value_ < 0 || ::close(std::exchange(value_, -1)) == 0 || errno == EINTR; }
    explicit operator bool() const { return value_ >= 0; }
    int get() const { return value_; }

private:
    int value_ = -1;
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using TextSet = std::unordered_set<std::string, TextHash, std::equal_to<>>;

// Not just out of sight: a folder that cannot be looked into may hold the old site.
bool is_absent(int folder, const char* name) {
    return faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT;
}

// Removes a file or a whole folder, but nothing on another file system mounted in it. Zero, or the error code of what could not be removed.
int remove_tree(int parent, const char* name, dev_t device, bool is_folder = true) {
    if (!is_folder) {
        return unlinkat(parent, name, 0) == 0 || errno == ENOENT ? 0 : errno;
    }
    struct stat status {};
    if (fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        return errno == ENOENT ? 0 : errno;
    }
    if (!S_ISDIR(status.st_mode)) {
        return remove_tree(parent, name, device, false);
    }
    if (status.st_dev != device) {
        return EBUSY;
    }
    if ((status.st_mode & 0700U) != 0700U) {
        fchmodat(parent, name, 0700, 0);  // a foreign folder may be closed to writing
    }
    const int opened = openat(parent, name, open_folder);
    DIR* const stream = opened < 0 ? nullptr : fdopendir(opened);
    if (stream == nullptr) {
        return errno;
    }
    int first_error = 0;
    while (const dirent* const entry = readdir(stream)) {
        const std::string_view inner = entry->d_name;
        if (inner != "." && inner != "..") {
            const int error = remove_tree(opened, entry->d_name, device, entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN);
            first_error = first_error != 0 ? first_error : error;
        }
    }
    closedir(stream);
    if (first_error != 0) {
        return first_error;
    }
    return unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT ? 0 : errno;
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(file, bytes.data(), bytes.size());
        if (count > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (count == 0 || errno != EINTR) {
            errno = count == 0 ? EIO : errno;
            return false;
        }
    }
    return true;
}

// The rest of `from` to the end of `to`; shares the blocks where the file system can.
bool copy_content(int from, int to) {
    for (;;) {
        const ssize_t count = copy_file_range(from, nullptr, to, nullptr, std::size_t{1} << 30U, 0);
        if (count == 0) {
            return true;
        }
        if (count < 0 && errno != EINTR) {
            break;
        }
    }
    if (errno != EXDEV && errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
        return false;
    }
    std::array<char, 65536> buffer;
    for (;;) {
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count == 0) {
            return true;
        }
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0 || !write_all(to, {buffer.data(), static_cast<std::size_t>(count)})) {
            return false;
        }
    }
}

std::array<timespec, 2> times_of(const struct stat& status) {
    return {status.st_atim, status.st_mtim};
}

// Owner first: changing it takes away the special bits of the mode. Only root may give files away, and nobody else has to.
bool copy_attributes(int file, const struct stat& status) {
    if (fchown(file, status.st_uid, status.st_gid) != 0 && fchown(file, static_cast<uid_t>(-1), status.st_gid) != 0) {
        errno = 0;
    }
    return fchmod(file, status.st_mode & 07777U) == 0 && futimens(file, times_of(status).data()) == 0;
}

LocalText hint_for(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return say("giải phóng dung lượng hoặc chọn thư mục xuất ở ổ đĩa khác; trang cũ vẫn nguyên vẹn",
                       "free some space or choose an output folder on another disk; the old site stands as it was");
        case EACCES:
        case EPERM:
            return say("kiểm tra quyền ghi ở thư mục xuất và thư mục chứa nó; trang cũ vẫn nguyên vẹn",
                       "check the permissions of the output folder and of the folder that holds it; the old site stands as it was");
        case EROFS:
            return say("hệ thống tệp này chỉ cho đọc; hãy chọn thư mục xuất khác",
                       "this file system is read-only; choose another output folder");
        case EXDEV:
        case EBUSY:
            return say("hệ thống tệp không cho đổi chỗ thư mục này; hãy chọn một thư mục con của nó hoặc một thư mục khác",
                       "the file system does not let this folder be exchanged; choose a folder inside it, or another one");
        case ENAMETOOLONG:
            return say("tên quá dài: rút ngắn tên trong dữ liệu hoặc chọn thư mục xuất có đường dẫn ngắn hơn",
                       "the name is too long: shorten it in the data, or choose an output folder with a shorter path");
        default:
            return say("kiểm tra ổ đĩa rồi chạy lại; trang cũ vẫn nguyên vẹn",
                       "check the disk and run again; the old site stands as it was");
    }
}

}  // namespace

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
    void make_parents();
    bool lock();
    bool restore_interrupted();
    int clear();
    void make_folder_of(std::string_view path);
    void put(const std::string& path, std::string_view bytes);
    bool replace(int old, const Manifest& next, const struct stat& status);
    Survey survey_old(int old, const PublishedManifest& published, const Manifest& next);
    bool report(const Survey& found);
    void carry(int old, const std::vector<Foreign>& things);
    void carry_file(int old, const Foreign& thing);
    void exchange();

    [[noreturn]] void fail(std::string_view path, const LocalText& action, int error);
    std::string shown(std::string_view path) const { return path.empty() ? shown_.generic_string() : (shown_ / path).generic_string(); }
    bool refuse(std::string code, std::string_view path, LocalText message, LocalText hint);

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
};

// --- what goes wrong

void OutputFolder::State::fail(std::string_view path, const LocalText& action, int error) {
    const std::string reason = std::generic_category().message(error);
    if (!failed_.exchange(true)) {  // the other threads meet the same full disk
        diagnostics_.add(
            {.severity = published_ ? Severity::warning : Severity::error,
             .code = "output-io",
             .place = {.file = shown(path)},
             .message = say("không {0} được: {2}", "cannot {1}: {2}", action.vi, action.en, reason),
             .hint = published_ ? say("trang mới đã có; phần còn lại của trang cũ nằm ở {0} cho tới lần dựng sau",
                                      "the new site is published; the rest of the old one lies in {0} until the next build", staging_name_)
                                : hint_for(error),
             .excerpt = {}});
    }
    throw IoFailure(fmt::format("{}: cannot {}: {}", shown(path), action.en, reason));
}

bool OutputFolder::State::refuse(std::string code, std::string_view path, LocalText message, LocalText hint) {
    diagnostics_.add(
        {.code = std::move(code), .place = {.file = shown(path)}, .message = std::move(message), .hint = std::move(hint), .excerpt = {}});
    return false;
}

// --- before the build

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
        return refuse("output-not-folder", {},
                      say("lần dựng trước bị ngắt giữa chừng và trang cũ đang nằm ở {0}/{1}, nhưng chỗ của nó đã có thứ khác",
                          "an earlier build was interrupted and the old site lies in {0}/{1}, but something else has taken its place",
                          staging_name_, old_name),
                      say("chuyển thứ đang chiếm chỗ đi nơi khác rồi chạy lại", "move what stands there away, then run again"));
    }
    if (const int error = clear(); error != 0) {
        fail({}, say("xoá phần dở dang của lần dựng trước ({0})", "remove what an earlier build left ({0})", staging_name_), error);
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
    const LocalText other = say("chọn một thư mục khác làm thư mục xuất", "choose another folder for the output");
    if (out.empty()) {
        return refuse("output-not-folder", {}, say("chưa nêu thư mục xuất", "no output folder is given"), other);
    }
    std::error_code error;
    const auto without_slash = [](fs::path path) { return path.has_filename() || !path.has_relative_path() ? path : path.parent_path(); };
    const fs::path path = without_slash(fs::absolute(out, error));
    if (fs::is_symlink(fs::symlink_status(path, error)) && !fs::exists(path, error)) {
        return refuse("output-not-folder", {},
                      say("đây là một liên kết trỏ tới nơi không tồn tại", "this is a link to something that does not exist"), other);
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
    return type == fs::file_type::not_found || is_allowed(real);
}

bool OutputFolder::State::is_allowed(const fs::path& real) {
    const LocalText other =
        say("chọn một thư mục khác, chẳng hạn một thư mục con tên là public", "choose another folder, e.g. one inside it named public");
    if (!real.has_relative_path()) {
        return refuse("output-is-source", {}, say("đây là gốc của hệ thống tệp", "this is the root of the file system"), other);
    }
    // By identity, not by name: a folder may be reached in several ways.
    const auto holds = [&](const fs::path& inner) {
        std::error_code error;
        fs::path path = fs::weakly_canonical(inner, error);
        for (; !inner.empty() && !error && path.has_relative_path(); path = path.parent_path()) {
            std::error_code absent;
            if (fs::equivalent(path, real, absent)) {
                return true;
            }
        }
        return false;
    };
    if (holds(options_.source)) {
        return refuse("output-is-source", {},
                      say("đây là thư mục nguồn hoặc thư mục chứa nó", "this is the source folder or a folder that holds it"), other);
    }
    const char* const home = std::getenv("HOME");
    const passwd* const user = getpwuid(geteuid());
    if (holds(home != nullptr ? home : "") || holds(user != nullptr && user->pw_dir != nullptr ? user->pw_dir : "")) {
        return refuse("output-is-source", {},
                      say("đây là thư mục cá nhân hoặc thư mục chứa nó", "this is the home folder or a folder that holds it"), other);
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
    for (fs::path path = parent_; !fs::exists(path, error) && !error && path.has_relative_path(); path = path.parent_path()) {
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
    const LocalText action = say("khoá thư mục tạm {0}", "lock the temporary folder {0}", staging_name_);
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
                return refuse("output-locked", {},
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
        if (fstat(staging_.get(), &ours) == 0 && fstatat(parent_fd_.get(), staging_name_.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
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
    const int error = remove_tree(staging_.get(), old_name, device_);
    return error != 0 ? error : remove_tree(staging_.get(), site_name, device_);
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

// --- the build

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
        throw std::logic_error(fmt::format("output path \"{}\" is written twice, or is both a file and a folder", path));
    }
    if (!file) {
        fail(path, say("tạo tệp", "create the file"), errno);
    }
    if (!write_all(file.get(), bytes) || !file.close()) {
        fail(path, say("ghi tệp", "write the file"), errno);
    }
}

// --- publishing

bool OutputFolder::State::commit() {
    if (failed_) {
        throw IoFailure("the output has failed before");
    }
    if (misused_.exchange(true)) {  // nor is there a second commit
        throw std::logic_error("the output cannot be committed: a file of it is missing, or it has been committed before");
    }
    const Manifest next(std::move(entries_));
    put(std::string(manifest_name), next.text());
    if (options_.sync && syncfs(site_.get()) != 0) {
        fail({}, say("ghi dữ liệu xuống đĩa", "flush the data to the disk"), errno);
    }
    const Descriptor old(openat(parent_fd_.get(), name_.c_str(), open_folder));
    struct stat status {};
    if (old ? fstat(old.get(), &status) != 0 : errno != ENOENT) {
        fail({}, say("mở thư mục xuất cũ", "open the old output folder"), errno);
    }
    if (old) {
        if (!replace(old.get(), next, status)) {
            return false;
        }
    } else if (renameat(staging_.get(), site_name, parent_fd_.get(), name_.c_str()) != 0) {
        fail({}, say("đưa trang mới vào chỗ", "move the new site into place"), errno);
    }
    if (options_.sync) {
        fsync(parent_fd_.get());
    }
    site_.close();
    if (const int error = owned_ ? clear() : 0; error != 0) {
        diagnostics_.add({.severity = Severity::warning,
                          .code = "output-io",
                          .place = {.file = (parent_ / staging_name_).generic_string()},
                          .message = say("trang mới đã có, nhưng không xoá hết được trang cũ: {0}",
                                         "the new site is published, but the old one could not be removed entirely: {0}",
                                         std::generic_category().message(error)),
                          .hint = say("xoá thư mục này bằng tay", "remove this folder by hand"),
                          .excerpt = {}});
    }
    return true;
}

bool OutputFolder::State::replace(int old, const Manifest& next, const struct stat& status) {
    const PublishedManifest published = read_manifest(old);
    if (!published.readable && !options_.overwrite_foreign) {
        return refuse(
            "output-foreign-file", manifest_name,
            say("danh mục tệp của lần dựng trước bị hỏng hoặc do phiên bản mới hơn ghi, nên không biết tệp nào là của minhbach",
                "the list of files of the last build is damaged or was written by a later version, so it is not known which files "
                "are minhbach's"),
            say("chọn thư mục xuất khác, hoặc thêm --overwrite-foreign", "choose another output folder, or add --overwrite-foreign"));
    }
    const Survey found = survey_old(old, published, next);
    if (!report(found)) {
        return false;
    }
    carry(old, found.foreign);
    copy_attributes(site_.get(), status);  // the folder itself was often made by a person, for a web server's group
    exchange();
    published_ = true;
    owned_ = false;  // should the following fail, the old site is not thrown away
    // What somebody put into the old site while it was being carried over follows now.
    TextSet carried;
    for (const Foreign& thing : found.foreign) {
        carried.insert(thing.path);
    }
    try {
        // Whoever was on the way into the old folder when the two changed places may still arrive there: looked again until nobody comes. A site that
        // nobody else writes into is looked at once.
        constexpr int most = 8;
        for (int pass = 0; pass < most; ++pass) {
            std::vector<Foreign> late = survey_old(old, published, next).foreign;
            std::erase_if(late, [&](const Foreign& thing) { return carried.contains(thing.path); });
            carry(old, late);
            for (const Foreign& thing : late) {
                carried.insert(thing.path);
            }
            if (late.empty() && (pass > 0 || carried.empty())) {
                break;
            }
        }
        owned_ = true;
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
    for (const Obstacle& obstacle : found.obstacles) {
        if (options_.overwrite_foreign && obstacle.kind != ObstacleKind::mount_point) {
            continue;
        }
        if (++refused > Diagnostics::kept_per_code) {
            continue;
        }
        switch (obstacle.kind) {
            case ObstacleKind::foreign:
                refuse("output-foreign-file", obstacle.path,
                       say("minhbach không tạo ra tệp hay thư mục này, nhưng nó đứng đúng chỗ trang mới cần",
                           "minhbach did not write this file or folder, and it stands where the new site needs a place"),
                       say("chuyển nó đi nơi khác, hoặc thêm --overwrite-foreign để ghi đè",
                           "move it away, or add --overwrite-foreign to replace it"));
                break;
            case ObstacleKind::edited:
                refuse("output-edited-file", obstacle.path,
                       say("tệp này đã được sửa bằng tay sau lần dựng trước; dựng lại sẽ làm mất chỗ sửa",
                           "this file was edited by hand after the last build; the new site would lose the edit"),
                       say("đưa chỗ sửa vào thư mục nguồn rồi chuyển tệp đi nơi khác, hoặc thêm --overwrite-foreign để bỏ chỗ sửa",
                           "bring the edit into the source folder and move the file away, or add --overwrite-foreign to drop the edit"));
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
        refuse("output-foreign-file", {}, say("và {0} tệp khác như vậy", "and {0} more such files", refused - Diagnostics::kept_per_code),
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
        if (!folder || (fstatat(old, (*path)->c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && !copy_attributes(folder.get(), status))) {
            fail(**path, say("đặt quyền cho thư mục", "set the mode of the folder"), errno);
        }
    }
}

void OutputFolder::State::carry_file(int old, const Foreign& thing) {
    const char* const path = thing.path.c_str();
    const LocalText action = say("mang tệp sang trang mới", "carry the file over into the new site");
    struct stat status {};
    if (thing.kind == FoundKind::symlink) {
        std::array<char, 4096> target;
        const ssize_t length = readlinkat(old, path, target.data(), target.size() - 1);
        if (length < 0 || fstatat(old, path, &status, AT_SYMLINK_NOFOLLOW) != 0) {
            return errno == ENOENT ? void() : fail(thing.path, action, errno);  // removed since
        }
        target[static_cast<std::size_t>(length)] = '\0';
        if (symlinkat(target.data(), site_.get(), path) != 0 ||
            utimensat(site_.get(), path, times_of(status).data(), AT_SYMLINK_NOFOLLOW) != 0) {
            fail(thing.path, action, errno);
        }
        return;
    }
    if (linkat(old, path, site_.get(), path, 0) == 0 || errno == ENOENT) {
        return;
    }
    // No hard links here, or not to a file of another user: a copy.
    if (thing.kind != FoundKind::file) {
        fail(thing.path, action, errno);
    }
    const Descriptor from(openat(old, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    Descriptor to(from ? openat(site_.get(), path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600) : -1);
    if (!to || fstat(from.get(), &status) != 0 || !copy_content(from.get(), to.get()) || !copy_attributes(to.get(), status) ||
        (options_.sync && fsync(to.get()) != 0) || !to.close()) {
        fail(thing.path, action, errno);
    }
}

void OutputFolder::State::exchange() {
    const LocalText action = say("đổi chỗ trang cũ và trang mới", "exchange the old site for the new one");
    if (options_.exchange) {
        if (renameat2(staging_.get(), site_name, parent_fd_.get(), name_.c_str(), RENAME_EXCHANGE) == 0) {
            return;
        }
        if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
            fail({}, action, errno);
        }
    }
    if (renameat(parent_fd_.get(), name_.c_str(), staging_.get(), old_name) != 0) {
        fail({}, action, errno);
    }
    if (renameat(staging_.get(), site_name, parent_fd_.get(), name_.c_str()) != 0) {
        const int error = errno;
        restore_interrupted();
        fail({}, action, error);
    }
}

// --- the outside

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
