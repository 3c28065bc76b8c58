// The handlers of the routes in pages.cpp, by the file that holds them.
#pragma once

#include <string_view>

#include "accounts/account.h"
#include "cities/vocabulary.h"
#include "mail/outbox.h"
#include "organisations/organisation.h"
#include "useful/useful.h"
#include "web/context.h"

namespace admin {

using Answer = base::Result<web::Response>;

// home_page.cpp
Answer home_page(web::Context&);

// people_page.cpp
Answer people_page(web::Context&);
Answer person_page(web::Context&, accounts::AccountId);
Answer roles_page(web::Context&);

// person_forms.cpp
Answer look_page(web::Context&, accounts::AccountId);
Answer look(web::Context&, accounts::AccountId);
Answer duties_page(web::Context&, accounts::AccountId);
Answer change_duties(web::Context&, accounts::AccountId);
Answer block_page(web::Context&, accounts::AccountId);
Answer block(web::Context&, accounts::AccountId);
Answer sign_out_page(web::Context&, accounts::AccountId);
Answer sign_out(web::Context&, accounts::AccountId);

// mail_page.cpp
Answer mail_page(web::Context&);
Answer change_mail(web::Context&);
Answer mail_test_page(web::Context&);
Answer send_mail_test(web::Context&);

// letters_page.cpp
Answer letters_page(web::Context&);
Answer letter_page(web::Context&, mail::LetterId);
Answer change_letter(web::Context&, mail::LetterId);

// wordings_page.cpp
Answer wordings_page(web::Context&);
Answer wording_page(web::Context&, std::string_view kind);
Answer change_wording(web::Context&, std::string_view kind);

// brand_page.cpp
Answer brand_page(web::Context&);
Answer change_brand(web::Context&);
Answer brand_colours(web::Context&);

// organisations_page.cpp
Answer organisations_page(web::Context&);
Answer organisation_page(web::Context&, organisations::OrganisationId);
Answer plan_page(web::Context&, organisations::OrganisationId);
Answer set_plan(web::Context&, organisations::OrganisationId);

// category_pages.cpp
Answer categories_page(web::Context&);
Answer new_category(web::Context&);
Answer add_category(web::Context&);
Answer category_page(web::Context&, cities::CategoryId);
Answer change_category(web::Context&, cities::CategoryId);

// attribute_pages.cpp
Answer attributes_page(web::Context&);
Answer new_attribute(web::Context&);
Answer add_attribute(web::Context&);
Answer attribute_page(web::Context&, cities::AttributeId);
Answer change_attribute(web::Context&, cities::AttributeId);

// ground_pages.cpp
Answer districts_page(web::Context&);
Answer new_district(web::Context&);
Answer add_district(web::Context&);
Answer district_page(web::Context&, cities::DistrictId);
Answer change_district(web::Context&, cities::DistrictId);
Answer days_off_page(web::Context&);
Answer add_day_off(web::Context&);
Answer day_off_page(web::Context&, std::string_view day);
Answer drop_day_off(web::Context&, std::string_view day);
Answer numbers_page(web::Context&);
Answer new_number(web::Context&);
Answer add_number(web::Context&);
Answer number_page(web::Context&, useful::NumberId);
Answer change_number(web::Context&, useful::NumberId);

// city_pages.cpp
Answer cities_page(web::Context&);
Answer new_city(web::Context&);
Answer found_city(web::Context&);

// plans_page.cpp
Answer plans_page(web::Context&);
Answer change_plans(web::Context&);

// settings_page.cpp
Answer settings_page(web::Context&);
Answer change_settings(web::Context&);

// word_pages.cpp
Answer words_page(web::Context&);
Answer word_page(web::Context&, std::string_view key);
Answer change_word(web::Context&, std::string_view key);

// machine_page.cpp
Answer jobs_page(web::Context&);
Answer change_job(web::Context&);
Answer failures_page(web::Context&);
Answer forget_failure(web::Context&);

// audit_page.cpp
Answer audit_page(web::Context&);
Answer audit_csv(web::Context&);

}  // namespace admin
