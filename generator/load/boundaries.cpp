// SPDX-License-Identifier: MIT
#include "load/boundaries.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/limits.hpp"
#include "load/boundary_rings.hpp"
#include "load/hints.hpp"
#include "load/json_document.hpp"
#include "load/source_files.hpp"

namespace minhbach {

namespace {

using Type = JsonValue::Type;

constexpr const char* boundaries_folder = "data/boundaries";

// What is read of all files together.
class Boundaries {
public:
    Boundaries(Corpus& corpus, Diagnostics& diagnostics) : corpus_(corpus), rings_(diagnostics) {
        for (AreaIndex i = 0; i < corpus.areas.size(); ++i) {
            by_code_[corpus.areas[i].code].push_back(i);
        }
    }

    // Whether there may be more.
    bool read(const SourceText& source) {
        // Each position is three values, and a feature has some more.
        constexpr std::size_t most_values = 3 * limits::boundary_positions + 200'000;
        const auto document = parse_json(source, most_values);
        if (!document || !is_collection(source, *document)) {
            return true;
        }
        const JsonValue* from = document->find("source");
        check_reference_system(source, *document);
        for (const JsonValue& item : document->find("features")->items) {
            Boundary boundary;
            if (from != nullptr && from->type == Type::string) {
                boundary.source = from->text;
            }
            if (!read_feature(source, item, std::move(boundary))) {
                return false;
            }
        }
        return true;
    }

    void finish() {
        std::sort(corpus_.boundaries.begin(), corpus_.boundaries.end(),
                  [](const Boundary& a, const Boundary& b) { return a.area < b.area; });
    }

private:
    static bool is_collection(const SourceText& source, const JsonValue& document) {
        const JsonValue* type = document.find("type");
        const JsonValue* features = document.find("features");
        const bool named = type != nullptr && type->text == "FeatureCollection";
        if (named && features != nullptr && features->type == Type::array) {
            return true;
        }
        const JsonValue& at = type != nullptr && !named ? *type : document;
        const bool topology = type != nullptr && type->text == "Topology";
        source.error(
            at.offset, at.length, "no-feature-collection",
            say("đây không phải là một FeatureCollection của GeoJSON", "this is no FeatureCollection of GeoJSON"),
            topology ? say("đây là TopoJSON: xuất lại thành GeoJSON", "this is TopoJSON: export it as GeoJSON")
                     : say("tệp phải là {{\"type\": \"FeatureCollection\", \"features\": [ … ]}}",
                           "the file has to be {{\"type\": \"FeatureCollection\", \"features\": [ … ]}}"));
        return false;
    }

    // A member of the time before RFC 7946, which programs still write.
    static void check_reference_system(const SourceText& source, const JsonValue& document) {
        const JsonValue* crs = document.find("crs");
        const JsonValue* properties = crs == nullptr ? nullptr : crs->find("properties");
        const JsonValue* name = properties == nullptr ? nullptr : properties->find("name");
        if (name == nullptr || name->text.ends_with(":CRS84") || name->text.ends_with(":4326")) {
            return;
        }
        source.error(name->offset, name->length, "not-wgs84",
                     say("toạ độ không theo WGS 84 mà theo \"{0}\"", "the positions are not of WGS 84 but of \"{0}\"",
                         name->text),
                     as_wgs84());
    }

    static Message as_wgs84() {
        return say("xuất lại GeoJSON ở hệ WGS 84 (EPSG:4326), kinh độ trước, vĩ độ sau, tính bằng độ",
                   "export the GeoJSON in WGS 84 (EPSG:4326), longitude before latitude, in degrees");
    }

    // Whether there is room for more.
    bool read_feature(const SourceText& source, const JsonValue& item, Boundary boundary) {
        const JsonValue* type = item.find("type");
        if (type == nullptr || type->text != "Feature") {
            source.error(item.offset, item.length, "no-feature",
                         say("trong \"features\" chỉ có Feature", "\"features\" holds Features only"),
                         say("mỗi mục là {{\"type\": \"Feature\", \"properties\": {{\"code\": …}}, \"geometry\": …}}",
                             "each entry is {{\"type\": \"Feature\", \"properties\": {{\"code\": …}}, "
                             "\"geometry\": …}}"));
            return true;
        }
        const auto area = area_of(source, item);
        boundary.rings = rings_.read(source, item);
        boundary.place = source.place(item.offset);
        if (rings_.full()) {
            return false;
        }
        if (!area || boundary.rings.empty()) {
            return true;
        }
        boundary.area = *area;
        const auto [first, fresh] = places_.emplace(*area, boundary.place);
        if (!fresh) {
            source.error(item.offset, item.length, "boundary-twice",
                         say("\"{0}\" đã có ranh giới ở {1}:{2}", "\"{0}\" has its boundary at {1}:{2} already",
                             corpus_.areas[*area].id, first->second.file, first->second.line),
                         say("giữ một; một nơi gồm nhiều mảnh thì ghi là một MultiPolygon",
                             "keep one of them; an area of several parts is one MultiPolygon"));
            return true;
        }
        corpus_.boundaries.push_back(std::move(boundary));
        return true;
    }

    std::optional<AreaIndex> area_of(const SourceText& source, const JsonValue& item) {
        const JsonValue* id = item.find("id");
        const JsonValue* properties = item.find("properties");
        const JsonValue* code = properties == nullptr ? nullptr : properties->find("code");
        const JsonValue* named = code != nullptr && code->type != Type::null ? code : id;
        if (named == nullptr || named->type == Type::null) {
            source.error(item.offset, item.length, "feature-unbound",
                         say("không biết đây là ranh giới của nơi nào", "it is not said which area this is of"),
                         say("thêm \"code\" vào \"properties\": mã của nơi ấy ở {0}",
                             "add \"code\" to its \"properties\": the code of the area in {0}", file()));
            return {};
        }
        if (named->type != Type::string) {
            source.error(named->offset, named->length, "feature-unbound",
                         say("mã phải là chữ trong dấu nháy", "a code is a text in quotes"), number_hint(*named));
            return {};
        }
        const auto found = by_code_.find(named->text);
        if (found != by_code_.end() && found->second.size() == 1) {
            return found->second.front();
        }
        // The id tells apart areas of one code, of which one came after the other.
        if (id != nullptr && id->type == Type::string) {
            const auto area = corpus_.areas.find(id->text);
            if (area && (named == id || corpus_.areas[*area].code == named->text)) {
                return area;
            }
        }
        if (found == by_code_.end()) {
            if (!corpus_.areas.unread()) {
                source.error(named->offset, named->length, "unknown-code",
                             say("không có nơi nào mang mã \"{0}\"", "no area has the code \"{0}\"", named->text),
                             // Looking for what was meant costs as much as there are areas.
                             ++unknown_ <= limits::messages_of_a_kind
                                 ? code_hint(named->text, corpus_.areas, corpus_.site.languages, "data/areas.json")
                                 : unknown_code_hint(file()));
            }
            return {};
        }
        std::string ids;
        for (const AreaIndex area : found->second) {
            ids += (ids.empty() ? "\"" : ", \"") + corpus_.areas[area].id + "\"";
        }
        source.error(
            named->offset, named->length, "feature-unbound",
            say("mã \"{0}\" là của nhiều nơi: {1}", "the code \"{0}\" is that of several areas: {1}", named->text, ids),
            say("thêm \"id\" vào Feature: id của một trong các nơi ấy",
                "add an \"id\" to the Feature: that of one of these areas"));
        return {};
    }

    std::string file() const { return corpus_.areas.file("data/areas.json"); }

    // Programs for maps take codes for numbers, and their zeros away.
    Message number_hint(const JsonValue& named) const {
        std::string digits = named.text;
        for (int zeros = 0; zeros < 4 && named.type == Type::number; ++zeros, digits.insert(0, "0")) {
            if (by_code_.contains(digits)) {
                return say("viết \"{0}\"", "write \"{0}\"", digits);
            }
        }
        return say("viết mã của nơi ấy như ở {0}, ví dụ \"094\"", "write the code as in {0}, such as \"094\"", file());
    }

    Corpus& corpus_;
    RingReader rings_;
    std::unordered_map<std::string, std::vector<AreaIndex>> by_code_;
    std::unordered_map<AreaIndex, Place> places_;
    std::size_t unknown_ = 0;
};

}  // namespace

void load_boundaries(const std::filesystem::path& folder, Corpus& corpus, Diagnostics& diagnostics) {
    const std::vector<std::string> names = source_files(folder, boundaries_folder, ".geojson", diagnostics);
    if (names.empty()) {
        return;
    }
    Boundaries boundaries(corpus, diagnostics);
    for (const std::string& name : names) {
        const auto source = read_source_text(folder, std::string(boundaries_folder) + "/" + name, diagnostics);
        if (source && !boundaries.read(*source)) {
            break;
        }
    }
    boundaries.finish();
}

}  // namespace minhbach
