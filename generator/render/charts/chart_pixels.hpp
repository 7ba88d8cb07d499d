// SPDX-License-Identifier: MIT
// Marks of charts as pixels, drawn by Cairo; words by Pango, which shapes the letters of all scripts.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/palette_png.hpp"
#include "render/charts/chart_canvas.hpp"
#include "render/charts/chart_looks.hpp"

namespace minhbach {

class PixelCanvas final : public ChartCanvas {
public:
    // An area of paper. `language`: tag of that of the words.
    PixelCanvas(int width, int height, const ChartLooks& looks, const std::string& language);
    ~PixelCanvas() override;

    // What is drawn from here on begins at this place, so many times as large. `right_to_left`: how words are read, and
    // so on which side of their place they begin.
    void place(double x, double y, double scale, bool right_to_left);

    void begin_plot(int down) override;
    void begin_map() override;
    void end() override;
    void rect(std::string_view look, double x, double y, double width, double height, const Title& title) override;
    void circle(std::string_view look, double x, double y, double radius) override;
    void line(std::string_view look, double x1, double y1, double x2, double y2) override;
    void lines(std::string_view look, std::span<const LinePoint> points) override;
    void outlines(std::string_view look, std::span<const MapShape* const> shapes, const Title& title) override;
    void words(std::string_view look, double x, double y, std::string_view text) override;

    // What was drawn, good until more is drawn; nothing where a letter is in no font of this machine, or memory is out.
    std::optional<Pixels> pixels();

private:
    struct Cairo;
    std::unique_ptr<Cairo> cairo_;
    const ChartLooks& looks_;
};

}  // namespace minhbach
