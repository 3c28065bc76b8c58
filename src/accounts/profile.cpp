#include "accounts/profile.h"

namespace accounts {

using base::words;

std::vector<Step> steps(const Profile& profile) {
    return {{words("Name and e-mail"), words("You can sign in, and letters reach you."), true},
            {words("Interests"), words("You tell us what to offer you first."), !profile.interests.empty()},
            {words("Languages you read"), words("You are not offered what you would not understand."), !profile.reads.empty()},
            {words("What others see of you"), words("You decide it, and nobody for you."), profile.is_chosen}};
}

}  // namespace accounts
