// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model_keys.h"

#include "app/option_parser.h"
#include "core/strategy/catalog.h"

#include <algorithm>

namespace juggler::app {

namespace {

Result<void> addModel(std::vector<StrategyId>& models, const std::string& option, const std::string& key)
{
    if (key == "all") {
        return Error{option + " all stands for every model; name it once and alone"};
    }
    const Result<StrategyId> id = modelOfKey(key);
    if (!id) {
        return id.error();
    }
    if (std::find(models.begin(), models.end(), *id) != models.end()) {
        return Error{option + " names " + key + " twice"};
    }
    models.push_back(*id);
    return {};
}

} // namespace

Result<StrategyId> modelOfKey(const std::string& key)
{
    if (const auto id = strategyFromKey(key)) {
        return *id;
    }
    std::vector<std::string_view> keys{"all"};
    for (const StrategyInfo& info : strategyCatalog()) {
        keys.push_back(info.key);
    }
    const std::string_view meant = nearest(key, keys);
    return Error{"unknown model \"" + key + "\"; " + (meant.empty() ? "see juggler list" : "did you mean " + std::string(meant) + "?")};
}

Result<void> addModels(std::vector<StrategyId>& models, const std::string& option, const std::string& value)
{
    if (value == "all" && models.empty()) {
        for (const StrategyInfo& info : strategyCatalog()) {
            models.push_back(info.id);
        }
        return {};
    }
    for (std::size_t from = 0; from <= value.size();) {
        const std::size_t comma = std::min(value.find(',', from), value.size());
        if (auto added = addModel(models, option, value.substr(from, comma - from)); !added) {
            return added;
        }
        from = comma + 1;
    }
    return {};
}

} // namespace juggler::app
