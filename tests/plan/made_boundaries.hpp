// SPDX-License-Identifier: MIT
// Invented boundaries: a mesh of areas that share their borders, each border with bends. No real place looks like that.
#pragma once

#include <cmath>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "model/corpus.hpp"

namespace minhbach {

// Areas in lines and columns, from the north-west; on a field of degrees that is theirs alone.
class MadeMesh {
public:
    MadeMesh(int columns, int lines, unsigned seed, double size = 0.1, double west = 10, double south = 5)
        : columns_(columns), lines_(lines), size_(size), west_(west), south_(south), random_(seed) {
        for (int y = 0; y <= lines; ++y) {
            for (int x = 0; x <= columns; ++x) {
                corners_.push_back(moved(x, y, 0.25));
            }
        }
        for (int y = 0; y <= lines; ++y) {
            for (int x = 0; x <= columns; ++x) {
                across_.push_back(x < columns ? bends(corner(x, y), corner(x + 1, y)) : GeoRing{});
                down_.push_back(y < lines ? bends(corner(x, y), corner(x, y + 1)) : GeoRing{});
            }
        }
    }

    GeoRing cell(int column, int line) const {
        GeoRing ring;
        const auto add = [&](const GeoRing& border, bool back) {
            if (back) {
                ring.insert(ring.end(), border.rbegin(), border.rend() - 1);
            } else {
                ring.insert(ring.end(), border.begin(), border.end() - 1);
            }
        };
        add(across_[at(column, line)], false);
        add(down_[at(column + 1, line)], false);
        add(across_[at(column, line + 1)], true);
        add(down_[at(column, line)], true);
        return ring;
    }

    // A square around a place of the field, in cells.
    GeoRing island(double x, double y, double half) const {
        return {place(x - half, y - half), place(x + half, y - half), place(x + half, y + half),
                place(x - half, y + half)};
    }

private:
    std::size_t at(int x, int y) const { return static_cast<std::size_t>(y * (columns_ + 1) + x); }
    const GeoPosition& corner(int x, int y) const { return corners_[at(x, y)]; }

    GeoPosition place(double x, double y) const {
        return {static_cast<std::int32_t>(std::lround((west_ + x * size_) * geo_units)),
                static_cast<std::int32_t>(std::lround((south_ + (lines_ - y) * size_) * geo_units))};
    }
    GeoPosition moved(double x, double y, double by) {
        std::uniform_real_distribution<double> any(-by, by);
        const double right = any(random_);
        return place(x + right, y + any(random_));
    }
    GeoRing bends(const GeoPosition& from, const GeoPosition& to) {
        constexpr int pieces = 12;
        std::uniform_real_distribution<double> any(-0.05, 0.05);
        GeoRing line{from};
        for (int i = 1; i < pieces; ++i) {
            const auto between = [&](std::int32_t a, std::int32_t b) {
                return static_cast<std::int32_t>(
                    std::lround(a + (static_cast<double>(b) - a) * i / pieces + any(random_) * size_ * geo_units));
            };
            const std::int32_t longitude = between(from.longitude, to.longitude);
            line.push_back({longitude, between(from.latitude, to.latitude)});
        }
        line.push_back(to);
        return line;
    }

    int columns_;
    int lines_;
    double size_;
    double west_;
    double south_;
    std::mt19937 random_;
    std::vector<GeoPosition> corners_;
    std::vector<GeoRing> across_;
    std::vector<GeoRing> down_;
};

// Gives an area of a corpus its boundary; areas come in their order.
inline void bound(Corpus& corpus, AreaIndex area, std::vector<GeoRing> rings) {
    Boundary boundary;
    boundary.area = area;
    boundary.rings = std::move(rings);
    boundary.place = {"data/boundaries/made.geojson", area + 1, 3};
    corpus.boundaries.push_back(std::move(boundary));
}

}  // namespace minhbach
