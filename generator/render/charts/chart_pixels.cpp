// SPDX-License-Identifier: MIT
#include "render/charts/chart_pixels.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <numbers>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/colour.hpp"
#include "render/charts/chart_layout.hpp"

namespace minhbach {

namespace {

struct Release {
    void operator()(cairo_surface_t* of) const { cairo_surface_destroy(of); }
    void operator()(cairo_t* of) const { cairo_destroy(of); }
    void operator()(cairo_font_options_t* of) const { cairo_font_options_destroy(of); }
    void operator()(PangoFontDescription* of) const { pango_font_description_free(of); }
    void operator()(PangoLayout* of) const { g_object_unref(of); }
    void operator()(PangoContext* of) const { g_object_unref(of); }
};

// Pango ends the process where it has to write and there is no font at all, or no thread to look for one. Each thread
// has fonts of its own, which it looks for once.
bool has_fonts() {
    thread_local const bool found = [] {
        try {
            const std::jthread probe([] {});
        } catch (const std::system_error&) {
            return false;
        }
        PangoFontFamily** families = nullptr;
        int count = 0;
        pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
        g_free(families);
        return count > 0;
    }();
    return found;
}

template <typename Of>
using Held = std::unique_ptr<Of, Release>;

// The memory of the picture before, for the next: to be given new memory takes a picture a tenth of its time.
std::vector<std::uint32_t>& memory_left() {
    thread_local std::vector<std::uint32_t> left;
    return left;
}

// Fonts differ between machines; the widths of texts are those of DejaVu Sans (render/charts/text_width).
constexpr const char* font_family = "DejaVu Sans, sans-serif";
constexpr int bold_from = 600;

bool is_drawn(std::string_view colour) {
    return !colour.empty() && colour != "none";
}

}  // namespace

struct PixelCanvas::Cairo {
    std::vector<std::uint32_t> memory;  // of the surface, which ends before it
    Held<cairo_surface_t> surface;
    Held<cairo_t> context;
    Held<PangoContext> words;
    Held<PangoLayout> layout;
    bool right_to_left = false;
    bool unknown_letters = false;

    void colour(std::string_view name) const {
        constexpr double most = 255;
        const Colour of = colour_of(name).value_or(Colour{});
        cairo_set_source_rgb(context.get(), of.red / most, of.green / most, of.blue / most);
    }

    void stroke(const ChartLook& look) const {
        std::array<double, 4> dashes{};
        int count = 0;
        for (const char c : look.dash) {
            if (c >= '0' && c <= '9' && count < static_cast<int>(dashes.size())) {
                dashes.at(static_cast<std::size_t>(count++)) = c - '0';
            }
        }
        cairo_set_dash(context.get(), dashes.data(), count, 0);
        cairo_set_line_width(context.get(), look.stroke_width);
        cairo_set_line_join(context.get(), look.round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
        colour(look.stroke);
        cairo_stroke(context.get());
    }

    // An estimate: lines from corner to corner.
    void hatch(const ChartLook& look) const {
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        cairo_path_extents(context.get(), &left, &top, &right, &bottom);
        cairo_save(context.get());
        cairo_clip(context.get());
        constexpr double apart = 4 * std::numbers::sqrt2;  // across; four units from line to line
        constexpr std::size_t most_lines = 400;
        const double height = bottom - top;
        std::size_t count = 0;
        for (double x = left - height; x < right && count < most_lines; x += apart, ++count) {
            cairo_move_to(context.get(), x, bottom);
            cairo_line_to(context.get(), x + height, top);
        }
        // Half of the line of a pattern is outside of it.
        cairo_set_line_width(context.get(), look.stroke_width / 2);
        cairo_set_dash(context.get(), nullptr, 0, 0);
        colour(look.stroke);
        cairo_stroke(context.get());
        cairo_restore(context.get());
    }

    // The path that was made is used up.
    void draw(std::string_view kind, const ChartLooks& looks) const {
        const ChartLook& look = looks.of(kind);
        if (is_drawn(look.fill)) {
            colour(look.fill);
            cairo_fill_preserve(context.get());
        }
        if (kind == "est") {
            cairo_path_t* const outline = cairo_copy_path(context.get());
            hatch(looks.of("hatch"));
            cairo_append_path(context.get(), outline);
            cairo_path_destroy(outline);
        }
        if (is_drawn(look.stroke)) {
            stroke(look);
        }
        cairo_new_path(context.get());
    }
};

PixelCanvas::PixelCanvas(int width, int height, const ChartLooks& looks, const std::string& language)
    : cairo_(std::make_unique<Cairo>()), looks_(looks) {
    cairo_->memory = std::exchange(memory_left(), {});
    cairo_->memory.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const int stride = width * static_cast<int>(sizeof(std::uint32_t));
    cairo_->surface.reset(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(cairo_->memory.data()),
                                                              CAIRO_FORMAT_RGB24, width, height, stride));
    cairo_->context.reset(cairo_create(cairo_->surface.get()));
    cairo_->colour(looks.paper());
    cairo_paint(cairo_->context.get());
    if (!has_fonts()) {
        return;
    }
    cairo_->words.reset(pango_cairo_create_context(cairo_->context.get()));
    const Held<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_SLIGHT);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(cairo_->words.get(), options.get());
    pango_context_set_round_glyph_positions(cairo_->words.get(), FALSE);  // to units, which are larger than pixels
    pango_context_set_language(cairo_->words.get(), pango_language_from_string(language.c_str()));
    cairo_->layout.reset(pango_layout_new(cairo_->words.get()));
    pango_layout_set_auto_dir(cairo_->layout.get(), FALSE);
    pango_layout_set_single_paragraph_mode(cairo_->layout.get(), TRUE);
}

PixelCanvas::~PixelCanvas() {
    cairo_->context.reset();
    cairo_->surface.reset();
    memory_left() = std::move(cairo_->memory);
}

void PixelCanvas::place(double x, double y, double scale, bool right_to_left) {
    cairo_identity_matrix(cairo_->context.get());
    cairo_translate(cairo_->context.get(), x, y);
    cairo_scale(cairo_->context.get(), scale, scale);
    cairo_->right_to_left = right_to_left;
    if (cairo_->words) {
        pango_context_set_base_dir(cairo_->words.get(), right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
        pango_cairo_update_context(cairo_->context.get(), cairo_->words.get());
        pango_layout_context_changed(cairo_->layout.get());
    }
}

void PixelCanvas::begin_plot(int down) {
    cairo_save(cairo_->context.get());
    cairo_translate(cairo_->context.get(), 0, down);
}

void PixelCanvas::begin_map() {
    cairo_save(cairo_->context.get());
    constexpr double scale = 1.0 / MapShapes::per_unit;
    cairo_scale(cairo_->context.get(), scale, scale);
}

void PixelCanvas::end() {
    cairo_restore(cairo_->context.get());
}

void PixelCanvas::rect(std::string_view look, double x, double y, double width, double height, const Title&) {
    cairo_rectangle(cairo_->context.get(), x, y, width, height);
    cairo_->draw(look, looks_);
}

void PixelCanvas::circle(std::string_view look, double x, double y, double radius) {
    cairo_new_path(cairo_->context.get());
    cairo_arc(cairo_->context.get(), x, y, radius, 0, 2 * std::numbers::pi);
    cairo_->draw(look, looks_);
}

void PixelCanvas::line(std::string_view look, double x1, double y1, double x2, double y2) {
    cairo_move_to(cairo_->context.get(), x1, y1);
    cairo_line_to(cairo_->context.get(), x2, y2);
    cairo_->draw(look, looks_);
}

void PixelCanvas::lines(std::string_view look, std::span<const LinePoint> points) {
    cairo_t* const context = cairo_->context.get();
    double before = 0;
    for (const LinePoint& point : points) {
        switch (point.way) {
            case LinePoint::Way::apart: cairo_move_to(context, point.x, point.y); break;
            case LinePoint::Way::step: cairo_line_to(context, point.x, before); [[fallthrough]];
            case LinePoint::Way::straight: cairo_line_to(context, point.x, point.y); break;
        }
        before = point.y;
    }
    cairo_->draw(look, looks_);
}

void PixelCanvas::outlines(std::string_view look, std::span<const MapShape* const> shapes, const Title&) {
    cairo_t* const context = cairo_->context.get();
    for (const MapShape* shape : shapes) {
        for (const MapRing& ring : shape->rings) {
            for (const MapPoint& point : ring) {
                cairo_line_to(context, point.x, point.y);
            }
            cairo_close_path(context);
            cairo_new_sub_path(context);
        }
    }
    cairo_->draw(look, looks_);
}

void PixelCanvas::words(std::string_view kind, double x, double y, std::string_view text) {
    if (!cairo_->words || text.empty()) {
        cairo_->unknown_letters = cairo_->unknown_letters || !text.empty();
        return;
    }
    const ChartLook& look = looks_.of(kind);
    thread_local const Held<PangoFontDescription> font(pango_font_description_from_string(font_family));
    const int size = look.words.size == 0 ? chart_measures::font : look.words.size;
    pango_font_description_set_absolute_size(font.get(), static_cast<double>(size) * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      look.words.weight >= bold_from ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    PangoLayout* const layout = cairo_->layout.get();
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    cairo_->unknown_letters = cairo_->unknown_letters || pango_layout_get_unknown_glyphs_count(layout) > 0;
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    const double wide = static_cast<double>(width) / PANGO_SCALE;
    double left = x - wide / 2;
    if (look.words.anchor != ChartWords::Anchor::middle) {
        const bool at_the_right = (look.words.anchor == ChartWords::Anchor::end) != cairo_->right_to_left;
        left = at_the_right ? x - wide : x;
    }
    cairo_t* const context = cairo_->context.get();
    cairo_move_to(context, left, y - static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE);
    if (look.words.outlined) {
        pango_cairo_layout_path(context, layout);
        cairo_->stroke(look);
        cairo_move_to(context, left, y - static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE);
    }
    cairo_->colour(look.fill);
    pango_cairo_show_layout(context, layout);
    cairo_new_path(context);
}

std::optional<Pixels> PixelCanvas::pixels() {
    cairo_surface_t* const surface = cairo_->surface.get();
    cairo_surface_flush(surface);
    if (cairo_->unknown_letters || cairo_status(cairo_->context.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
        return std::nullopt;
    }
    return Pixels{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), cairo_->memory};
}

}  // namespace minhbach
