// One visitor's connection.
#include "web/edge/connection.h"

#include <spdlog/spdlog.h>
#include <sys/epoll.h>

#include <algorithm>
#include <stdexcept>

#include "web/edge/wire.h"

namespace web::edge {
namespace {

constexpr std::size_t head_piece =
    head_limit;            // bytes read at a time between requests: bounds what one may store here
constexpr int steps_in_turn = 64;  // steps of one connection before the others' turn
constexpr std::string_view go_ahead = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view allowed = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

std::int64_t ms(std::chrono::milliseconds time) { return time.count(); }

}  // namespace

Connection::Connection(Lent& loop, Ticket ticket, Descriptor socket, const Ip& peer, Caps::Place place,
                       Caps::Place neighbour)
    : loop_(loop),
      ticket_(ticket),
      socket_(std::move(socket)),
      peer_(peer),
      peer_text_(text_of(peer)),
      place_(std::move(place)),
      neighbour_(std::move(neighbour)),
      proxied_(loop.proxies.trusts(peer)),
      deadline_(loop.now + ms(loop.options.idle)),
      since_(loop.now) {}

void Connection::on_events(std::uint32_t events) {
    if (events & (EPOLLERR | EPOLLHUP)) {
        end();
        return;
    }
    if (events & EPOLLRDHUP) peer_ended_ = true;
    if (events & (EPOLLIN | EPOLLRDHUP)) readable_ = true;
    advance();
}

void Connection::on_answer(Outgoing answer) {
    if (state_ != State::working) return;  // too late: the visitor has been told
    send(std::move(answer));
    advance();
}

void Connection::go_on() { advance(); }

void Connection::on_drain() {
    if (state_ != State::reading) return;
    readable_ = true;  // a request that came this moment is still answered
    advance();
    if (state_ != State::reading || !stored_.empty()) return;
    // A visitor who has only just come is about to ask; unlike one who has been answered he would not ask again.
    constexpr std::int64_t newcomer = 1000;
    if (asked_ || loop_.now - since_ > newcomer) end();
    else deadline_ = std::min(deadline_, loop_.now + newcomer);
}

std::optional<std::int64_t> Connection::idle_since() const {
    if (state_ != State::reading) return {};
    if (stored_.empty()) return since_;
    const auto begun = deadline_ - ms(loop_.options.head_deadline);
    return loop_.now - begun > 1000 ? std::optional(begun) : std::nullopt;
}

void Connection::on_time() {
    switch (state_) {
        case State::reading:
            stored_.empty() ? end() : refuse(408, nullptr);
            break;
        case State::body:
            if (loop_.now < request_->since + ms(request_->admission.deadline) && !body_too_slow())
                deadline_ = loop_.now + 500;
            else
                refuse(408, &request_->request.head);
            break;
        case State::working:
            refuse(503, nullptr);
            break;
        case State::answering:
            check_progress();
            break;
        case State::lingering:
        case State::ended:
            end();
            break;
    }
    if (!ended()) advance();
}

bool Connection::body_too_slow() const {
    const auto counted = loop_.now - since_ - ms(loop_.options.head_deadline);
    return counted > 0 &&
           request_->body.received() < loop_.options.body_rate * static_cast<std::uint64_t>(counted) / 1000;
}

// What lies in the kernel's buffer is not taken: only acknowledged bytes show that the visitor reads.
void Connection::check_progress() {
    const auto waiting = wire::not_yet_received(socket_.get());
    const auto taken = answer_->written() - std::min(answer_->written(), waiting);
    const auto idle = ms(loop_.options.idle);
    if (taken - std::min(taken, taken_before_) <
        loop_.options.answer_rate * static_cast<std::uint64_t>(idle) / 1000)
        end();
    taken_before_ = taken;
    deadline_ = loop_.now + idle;
}

void Connection::advance() {
    wants_turn_ = false;
    input_ = stored_;
    for (int turn = 0; step(); ++turn) {
        if (turn < steps_in_turn) continue;
        wants_turn_ = true;
        break;
    }
    keep_input();
}

bool Connection::step() {
    switch (state_) {
        case State::reading:
            return read_request();
        case State::body:
            return read_body();
        case State::answering:
            return go_on_writing(*answer_);
        case State::lingering:
            return linger();
        case State::working:
        case State::ended:
            return false;
    }
    return false;
}

// Reads on; false when there is nothing now. Input in the scratch is set aside first.
bool Connection::fill(std::size_t at_most) {
    if (!readable_) return false;
    keep_input();
    const auto size = std::min(at_most, loop_.scratch.size());
    const auto got = wire::receive(socket_.get(), loop_.scratch.data(), size);
    if (got == wire::later) return readable_ = false;
    if (got == wire::broken || got == wire::ended) return end();
    if (static_cast<std::size_t>(got) < size && !peer_ended_) readable_ = false;
    const std::string_view fresh(loop_.scratch.data(), static_cast<std::size_t>(got));
    input_ = stored_.empty() ? fresh : stored_ += fresh;
    return true;
}

void Connection::keep_input() {
    const bool inside = !stored_.empty() && input_.data() >= stored_.data() &&
                        input_.data() <= stored_.data() + stored_.size();
    if (ended() || input_.empty())
        std::string().swap(stored_);
    else if (inside)
        stored_.erase(0, static_cast<std::size_t>(input_.data() - stored_.data()));
    else
        stored_.assign(input_);
    input_ = stored_;
}

bool Connection::read_request() {
    if (input_.empty() && !fill(head_piece)) return false;
    // Whole at the first look, as nearly always; what comes in pieces is read when its end is there.
    auto length = seen_ == 0 ? read_head(input_, loop_.head) : head_length(input_, seen_);
    if (length && *length == 0 && seen_ == 0)
        length = head_length(input_);
    else if (length && *length > 0 && seen_ > 0)
        length = read_head(input_, loop_.head);
    if (!length) return refuse(length.error().status, nullptr);
    if (*length == 0) {
        if (seen_ == 0) deadline_ = loop_.now + ms(loop_.options.head_deadline);
        seen_ = input_.size();
        return fill(head_piece);
    }
    seen_ = 0;
    input_.remove_prefix(*length);
    return take_request(loop_.head);
}

void Connection::name_visitor(Head& head) {
    head.remote.text = peer_text_;
    if (!proxied_) return;
    head.remote.text = text_of(loop_.proxies.visitor(peer_, head));
    head.secure = loop_.proxies.secure(head);
}

bool Connection::take_request(Head& head) {
    asked_ = true;
    name_visitor(head);
    keep_alive_ = head.keep_alive;
    http_1_0_ = head.http_1_0;
    if (head.path == "*")
        return answer_now({.status = 204, .fields = {{"Allow", std::string(allowed)}}}, head);
    auto verdict = loop_.application.admit(head);
    if (auto* answer = std::get_if<Answer>(&verdict)) return answer_now(std::move(*answer), head);
    return begin(std::get<Admission>(verdict), head);
}

// A body that nobody wants is skipped when it is here already; else the connection cannot go on.
bool Connection::answer_now(Answer answer, const Head& head) {
    if (head.has_body) {
        const bool here = !head.chunked && head.content_length <= input_.size();
        if (here) input_.remove_prefix(head.content_length);
        unread_body_ = !here;
    }
    return send(made(std::move(answer), &head));
}

bool Connection::begin(const Admission& admission, Head& head) {
    Caps::Place visitor;
    if (proxied_) {
        const auto ip = loop_.proxies.visitor(peer_, head);
        if (!loop_.proxies.trusts(ip)) visitor = loop_.caps.neighbour(ip);
        if (!loop_.proxies.trusts(ip) && !visitor) {
            return answer_now(loop_.application.refused(503, &head, loop_.new_id()), head);
        }
    }
    if (!head.chunked && head.content_length > admission.body_limit) return refuse(413, &head);
    BodyReader body(head, admission.body_limit, loop_.options.spool);
    const bool has_body = head.has_body;
    const bool asked = has_body && head.expects_continue && input_.empty();
    request_ = std::make_unique<InProgress>(
        InProgress{Request{std::move(head), Body(), admission.route, loop_.new_id()}, admission,
                   std::move(body), loop_.now, std::move(visitor)});
    since_ = loop_.now;
    if (!has_body) return submit();
    state_ = State::body;
    deadline_ = loop_.now + std::min<std::int64_t>(500, ms(admission.deadline));
    if (!asked) return true;
    iovec part{const_cast<char*>(go_ahead.data()), go_ahead.size()};
    const auto sent = wire::send(socket_.get(), {&part, 1}, false);
    return sent == static_cast<std::ptrdiff_t>(go_ahead.size()) || end();
}

bool Connection::read_body() {
    if (input_.empty() && !fill(loop_.scratch.size())) return false;
    const auto taken = request_->body.take(input_);
    if (!taken) return refuse(taken.error().status, &request_->request.head);
    input_.remove_prefix(*taken);
    return request_->body.whole() ? submit() : true;
}

bool Connection::submit() {
    request_->request.body = request_->body.finish();
    state_ = State::working;
    deadline_ = request_->since + ms(request_->admission.deadline);
    loop_.submit(ticket_, request_->admission.pool, std::move(request_->request), deadline_);
    return false;
}

Outgoing Connection::made(Answer answer, const Head* head) {
    const auto refusal = [&](int status) { return loop_.application.refused(status, head, loop_.new_id()); };
    try {
        return Outgoing(std::move(answer), head, refusal);
    } catch (const std::logic_error& failure) {
        spdlog::error("an answer of {} could not be sent: {}", head ? head->path : "none", failure.what());
        return Outgoing(refusal(500), head, refusal);
    }
}

// Ends the connection: after a request we did not read, nobody knows where the next one begins.
bool Connection::refuse(int status, const Head* head) {
    keep_alive_ = false;
    unread_body_ = true;
    auto answer = made(loop_.application.refused(status, head, loop_.new_id()), head);
    if (status == 405) answer.add_field("Allow", allowed);
    return send(std::move(answer));
}

bool Connection::send(Outgoing answer) {
    keep_alive_ = keep_alive_ && !unread_body_ && !loop_.draining && !answer.ends_connection();
    answer.seal(loop_.date_line, !keep_alive_, http_1_0_);
    state_ = State::answering;
    since_ = loop_.now;
    taken_before_ = 0;
    deadline_ = loop_.now + ms(loop_.options.idle);
    answer_.reset();
    const bool go_on = go_on_writing(answer);
    if (state_ == State::answering) answer_ = std::make_unique<Outgoing>(std::move(answer));
    return go_on;
}

bool Connection::go_on_writing(Outgoing& answer) {
    switch (answer.write(socket_.get())) {
        case Outgoing::Progress::done:
            return finish();
        case Outgoing::Progress::blocked:
            return false;
        case Outgoing::Progress::more:
            wants_turn_ = true;
            return false;
        case Outgoing::Progress::broken:
            break;
    }
    return end();
}

bool Connection::finish() {
    const bool unread = unread_body_ || !input_.empty() || readable_;
    request_.reset();
    since_ = loop_.now;
    if (!keep_alive_ && !unread) return end();
    if (!keep_alive_) {
        // Closing with bytes unread would send a reset, and the visitor may lose the answer by it (RFC
        // 9112 9.6).
        wire::end_sending(socket_.get());
        state_ = State::lingering;
        deadline_ = loop_.now + ms(loop_.options.linger);
        return true;
    }
    state_ = State::reading;
    deadline_ = loop_.now + ms(loop_.options.idle);
    return true;
}

bool Connection::linger() {
    input_ = {};
    return fill(loop_.scratch.size());
}

bool Connection::end() {
    state_ = State::ended;
    return false;
}

}  // namespace web::edge
