// How rows say what is one of a few.
#pragma once

#include "db/column.h"
#include "legal/consent.h"

template <>
inline constexpr std::array db::names<legal::Purpose> = legal::purpose_names;
template <>
inline constexpr std::array db::names<legal::Channel> = legal::channel_names;
template <>
inline constexpr std::array db::names<legal::Kind> = legal::kind_names;
