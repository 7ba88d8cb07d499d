// SPDX-License-Identifier: MIT
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
#include "base/hidden_characters.hpp"
#include "base/language.hpp"

namespace minhbach {

class SourceText {
public:
    SourceText(std::string name, std::string text, Diagnostics& diagnostics);

    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    Place place(std::size_t offset) const;
    // Byte at which `line` (from 1) begins.
    std::size_t line_start(std::uint32_t line) const { return line_starts_[line - 1]; }

    // Reports a mistake at byte `offset`, underlining `width` code points.
    void error(std::size_t offset, std::size_t width, std::string code, Message message, Message hint = {}) const;
    void warning(std::size_t offset, std::size_t width, std::string code, Message message, Message hint = {}) const;

    Diagnostics& diagnostics() const { return *diagnostics_; }

    // The languages in which its texts for readers must be there; none while nobody knows them.
    void set_languages(const Languages& languages) { languages_ = &languages; }
    const Languages& languages() const;

private:
    std::size_t code_points_before(std::size_t offset) const;
    void report(Severity severity, std::size_t offset, std::size_t width, std::string code, Message message,
                Message hint) const;

    std::string name_;
    std::string text_;
    std::vector<std::size_t> line_starts_;
    std::vector<std::size_t>
        points_before_block_;  // so that a column is found quickly in a line of many megabytes, too
    Diagnostics* diagnostics_;
    const Languages* languages_ = nullptr;
};

// Reads `folder`/`name` through the door of base/site_folder.hpp and checks what every text of a site must be, whatever
// it is for: there, not empty, not too large, valid UTF-8, in normal form C, undamaged, without control or other hidden
// characters. A byte order mark and Windows line ends are taken away with a warning. Nothing when it cannot be used;
// the reason has been reported.
std::optional<SourceText> read_source_text(const std::filesystem::path& folder, const std::string& name,
                                           Diagnostics& diagnostics);

// The same for a file that has been read.
std::optional<SourceText> text_of_bytes(const std::string& name, std::string text, Diagnostics& diagnostics);

// What a parser made of `raw`, which stands in the file at `offset`: escapes must not make what may not stand there as
// it is, and a text that is nothing but blank must not pass for one that is there.
void check_parsed_text(const SourceText& source, std::size_t offset, std::size_t width, std::string_view raw,
                       std::string_view text);

Message message_of(const HiddenCharacter& character);

// Whether a spreadsheet program would run `text` as a formula. What the published tables hold must not
// (emit/table.hpp).
bool begins_like_formula(std::string_view text);

// Reports the mistake at `offset` when `text`, which will stand in a published table, begins like a formula. True when
// it does.
bool report_formula(const SourceText& source, std::size_t offset, std::size_t width, std::string_view text);

}  // namespace minhbach
