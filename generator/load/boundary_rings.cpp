// SPDX-License-Identifier: MIT
#include "load/boundary_rings.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "base/limits.hpp"

namespace minhbach {

namespace {

using Type = JsonValue::Type;

std::optional<double> degrees_of(const JsonValue& value) {
    double number = 0;
    const char* const end = value.text.data() + value.text.size();
    const auto [read, error] = std::from_chars(value.text.data(), end, number);
    return error == std::errc{} && read == end && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// What was most likely exported.
Message position_hint(double longitude, double latitude) {
    constexpr double metres = 400;
    if (std::abs(longitude) > metres || std::abs(latitude) > metres) {
        return say("có lẽ toạ độ tính bằng mét (VN-2000, UTM): xuất lại GeoJSON ở hệ WGS 84 (EPSG:4326), tính bằng độ",
                   "these are probably metres (VN-2000, UTM): export the GeoJSON in WGS 84 (EPSG:4326), in degrees");
    }
    if (std::abs(longitude) <= 90 && std::abs(latitude) <= 180) {
        return say("kinh độ đứng trước, vĩ độ đứng sau: [105.8, 21.0]",
                   "the longitude stands first, then the latitude: [105.8, 21.0]");
    }
    return say("kinh độ từ -180 đến 180, vĩ độ từ -90 đến 90",
               "longitudes are from -180 to 180, latitudes from -90 to 90");
}

// Twice what it encloses, to see that it is something.
double enclosed(const GeoRing& ring) {
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GeoPosition& a = ring[i];
        const GeoPosition& b = ring[(i + 1) % ring.size()];
        // From the first position on, so that the numbers stay small.
        const auto from = [](std::int32_t to, std::int32_t origin) { return static_cast<double>(to) - origin; };
        sum += from(a.longitude, ring[0].longitude) * from(b.latitude, ring[0].latitude) -
               from(b.longitude, ring[0].longitude) * from(a.latitude, ring[0].latitude);
    }
    return std::abs(sum);
}

}  // namespace

bool RingReader::is_list(const SourceText& source, const JsonValue& value, const char* of) {
    if (value.type == Type::array) {
        return true;
    }
    source.error(value.offset, value.length, "bad-geometry",
                 say("chỗ này phải là một danh sách [ … ]", "a list [ … ] belongs here"),
                 say("\"coordinates\" của {0}; xem RFC 7946", "the \"coordinates\" of a {0}; see RFC 7946", of));
    good_ = false;
    return false;
}

bool RingReader::read_position(const SourceText& source, const JsonValue& position) {
    const auto wrong = [&](const JsonValue& at, Message message, Message hint) {
        source.error(at.offset, at.length, "bad-position", std::move(message), std::move(hint));
        good_ = false;
        return false;
    };
    const Message form = say("một vị trí là [kinh độ, vĩ độ], ví dụ [105.8, 21.0]",
                             "a position is [longitude, latitude], such as [105.8, 21.0]");
    if (position.type != Type::array || position.items.size() < 2) {
        return wrong(position, say("đây không phải là một vị trí", "this is no position"), form);
    }
    std::array<double, 2> degrees{};
    for (std::size_t i = 0; i < 2; ++i) {
        const JsonValue& value = position.items[i];
        const auto number = value.type == Type::number ? degrees_of(value) : std::nullopt;
        if (!number) {
            return wrong(value, say("đây không phải là một số", "this is no number"), form);
        }
        degrees[i] = *number;
    }
    if (std::abs(degrees[0]) > 180 || std::abs(degrees[1]) > 90) {
        const JsonValue& at = position.items[std::abs(degrees[0]) > 180 ? 0 : 1];
        return wrong(at,
                     say("{0} không phải là kinh độ, vĩ độ nào", "{0} is no place on the earth",
                         position.items[0].text + ", " + position.items[1].text),
                     position_hint(degrees[0], degrees[1]));
    }
    ring_.push_back({static_cast<std::int32_t>(std::llround(degrees[0] * geo_units)),
                     static_cast<std::int32_t>(std::llround(degrees[1] * geo_units))});
    return true;
}

void RingReader::read_ring(const SourceText& source, const JsonValue& ring) {
    constexpr std::size_t least = 4;
    if (!is_list(source, ring, "Polygon")) {
        return;
    }
    const auto wrong = [&](Message message, Message hint) {
        source.error(ring.offset, ring.length, "bad-ring", std::move(message), std::move(hint));
        good_ = false;
    };
    positions_ += ring.items.size();
    if (positions_ > limits::boundary_positions) {
        source.error(
            ring.offset, ring.length, "too-many-positions",
            say("các tệp ranh giới có hơn {0} vị trí", "the boundaries have more than {0} positions",
                limits::boundary_positions),
            say("đơn giản hoá ranh giới trước (ví dụ bằng mapshaper hay QGIS): hình vẽ chỉ cần vài trăm vị trí "
                "mỗi nơi",
                "simplify them before (with mapshaper or QGIS, say): a picture needs a few hundred positions "
                "an area"));
        full_ = true;
        good_ = false;
        return;
    }
    ring_.clear();
    for (const JsonValue& position : ring.items) {
        if (!read_position(source, position)) {
            return;  // one mistake of a ring is told: the others are mostly the same
        }
    }
    if (ring_.size() < least) {
        wrong(say("một vòng có ít nhất 4 vị trí, ở đây có {0}", "a ring has four positions or more, this one {0}",
                  ring_.size()),
              say("vị trí cuối lặp lại vị trí đầu", "the last position repeats the first"));
        return;
    }
    if (ring_.front() != ring_.back()) {
        wrong(say("vòng không khép kín", "the ring is not closed"),
              say("lặp lại vị trí đầu ở cuối vòng: [{0}, {1}]", "repeat the first position at its end: [{0}, {1}]",
                  ring.items[0].items[0].text, ring.items[0].items[1].text));
        return;
    }
    ring_.pop_back();
    if (enclosed(ring_) == 0) {
        wrong(say("vòng này không bao quanh gì cả", "this ring encloses nothing"),
              say("bỏ vòng này đi", "leave the ring out"));
        return;
    }
    rings_.push_back(ring_);
}

void RingReader::read_polygon(const SourceText& source, const JsonValue& polygon) {
    if (!is_list(source, polygon, "Polygon")) {
        return;
    }
    for (const JsonValue& ring : polygon.items) {
        if (!full_) {
            read_ring(source, ring);
        }
    }
}

std::vector<GeoRing> RingReader::read(const SourceText& source, const JsonValue& feature) {
    rings_.clear();
    good_ = true;
    const JsonValue* geometry = feature.find("geometry");
    const JsonValue* type = geometry == nullptr ? nullptr : geometry->find("type");
    const JsonValue* coordinates = geometry == nullptr ? nullptr : geometry->find("coordinates");
    const bool several = type != nullptr && type->text == "MultiPolygon";
    if (type == nullptr || (type->text != "Polygon" && !several) || coordinates == nullptr) {
        const JsonValue& at = type != nullptr ? *type : geometry != nullptr ? *geometry : feature;
        source.error(at.offset, at.length, "bad-geometry",
                     type != nullptr && type->type == Type::string && coordinates != nullptr
                         ? say("ranh giới không thể là \"{0}\"", "a boundary cannot be a \"{0}\"", type->text)
                         : say("không có hình nào ở đây", "there is no geometry here"),
                     say("\"geometry\" phải là một Polygon hoặc MultiPolygon có \"coordinates\"",
                         "\"geometry\" has to be a Polygon or a MultiPolygon with \"coordinates\""));
        return {};
    }
    if (several) {
        if (is_list(source, *coordinates, "MultiPolygon")) {
            for (const JsonValue& polygon : coordinates->items) {
                read_polygon(source, polygon);
            }
        }
    } else {
        read_polygon(source, *coordinates);
    }
    if (good_ && rings_.empty()) {
        source.error(coordinates->offset, coordinates->length, "bad-geometry",
                     say("hình này không có vòng nào", "this geometry has no ring"),
                     say("bỏ Feature này, hoặc xuất lại tệp", "leave the Feature out, or export the file again"));
    }
    return good_ ? std::move(rings_) : std::vector<GeoRing>();
}

}  // namespace minhbach
