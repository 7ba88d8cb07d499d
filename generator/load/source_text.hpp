// One input file that knows its lines, and says where in it a mistake is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.hpp"

namespace minhbach {

class SourceText {
public:
    SourceText(std::string name, std::string text, Diagnostics& diagnostics);

    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    Place place(std::size_t offset) const;

    // Reports a mistake at byte `offset`, underlining `width` code points.
    void error(std::size_t offset, std::size_t width, std::string code, LocalText message, LocalText hint = {}) const;
    void warning(std::size_t offset, std::size_t width, std::string code, LocalText message, LocalText hint = {}) const;

    Diagnostics& diagnostics() const { return *diagnostics_; }

private:
    void report(Severity severity, std::size_t offset, std::size_t width, std::string code, LocalText message, LocalText hint) const;

    std::string name_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
    Diagnostics* diagnostics_;
};

// Reads `folder`/`name` and checks what every text file must be: there, not empty, not too large, valid UTF-8, in normal form C, without NUL. A byte order
// mark and Windows line ends are taken away with a warning. Nothing when it cannot be used; the reason has been reported.
std::optional<SourceText> read_source_text(const std::filesystem::path& folder, const std::string& name, Diagnostics& diagnostics);

}  // namespace minhbach
