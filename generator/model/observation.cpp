#include "model/observation.hpp"

#include <string_view>

namespace minhbach {

std::string to_observation_id(std::uint64_t id) {
    // Crockford's base 32: no letter that is read as a digit.
    static constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string text(13, 'o');
    for (std::size_t i = 12; i > 0; --i) {
        text[i] = alphabet[id & 31U];
        id >>= 5U;
    }
    return text;
}

}  // namespace minhbach
