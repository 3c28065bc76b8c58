// One visitor's connection: one request after another, each read, judged, answered.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/edge/answer.h"
#include "web/edge/body.h"
#include "web/edge/caps.h"
#include "web/edge/descriptor.h"
#include "web/edge/edge.h"
#include "web/edge/head.h"

namespace web::edge {

using Ticket = std::uint64_t;  // names a connection of a loop, never the same twice

// What a loop lends to the connection that it has at work.
struct Lent {
    Lent(const Options& options, Application& application, const Proxies& proxies, Caps& caps)
        : options(options), application(application), proxies(proxies), caps(caps) {}
    virtual ~Lent() = default;

    const Options& options;
    Application& application;
    const Proxies& proxies;
    Caps& caps;
    std::vector<char> scratch = std::vector<char>(64 * 1024);
    Head head;              // its memory is used again by the next request
    std::int64_t now = 0;   // monotonic, milliseconds
    std::string date_line;  // "Date: …\r\n", of this second
    bool draining = false;

    // Has the request answered in a pool; the answer comes back through Connection::on_answer().
    virtual void submit(Ticket ticket, Pool pool, Request request, std::int64_t deadline) = 0;
    virtual std::string new_id() = 0;  // 16 hex figures
};

class Connection {
public:
    // The places are given back with the connection; `neighbour` is empty for trusted proxies.
    Connection(Lent& loop, Ticket ticket, Descriptor socket, const Ip& peer, Caps::Place place,
               Caps::Place neighbour);

    void on_events(std::uint32_t events);  // of epoll, edge-triggered
    void on_answer(Outgoing answer);
    void on_time();   // when deadline() has passed
    void on_drain();  // ends it at once if nothing is in progress
    void go_on();     // when wants_turn()

    Ticket ticket() const { return ticket_; }
    int socket() const { return socket_.get(); }
    bool ended() const { return state_ == State::ended; }
    bool wants_turn() const { return wants_turn_; }
    std::int64_t deadline() const { return deadline_; }
    // Since when it has been of no use: idle, or for more than a second over one head. Nothing while it is of
    // use.
    std::optional<std::int64_t> idle_since() const;
    void give_up() { end(); }  // for one who needs its place more

private:
    enum class State : std::uint8_t { reading, body, working, answering, lingering, ended };

    // A request that did not leave at once.
    struct InProgress {
        Request request;
        Admission admission;
        BodyReader body;
        std::int64_t since;
        Caps::Place neighbour;  // of the visitor behind a trusted proxy
    };

    void advance();
    bool step();  // true: there may be more to do
    bool read_request();
    bool take_request(Head& head);
    void name_visitor(Head& head);
    bool answer_now(Answer answer, const Head& head);
    bool begin(const Admission& admission, Head& head);
    bool read_body();
    bool submit();
    bool refuse(int status, const Head* head);
    bool send(Outgoing answer);
    bool go_on_writing(Outgoing& answer);
    bool finish();
    bool linger();
    bool end();
    bool fill(std::size_t at_most);
    void keep_input();
    bool body_too_slow() const;
    void check_progress();
    Outgoing made(Answer answer, const Head* head);

    Lent& loop_;
    Ticket ticket_;
    Descriptor socket_;
    Ip peer_;
    std::string peer_text_;
    Caps::Place place_, neighbour_;

    State state_ = State::reading;
    bool asked_ = false;  // a request has come
    bool readable_ = true;
    bool peer_ended_ = false;  // it sends no more, but may still read
    bool wants_turn_ = false;
    bool proxied_;
    bool keep_alive_ = true;  // of the request in progress
    bool http_1_0_ = false;
    bool unread_body_ = false;
    std::int64_t deadline_;
    std::int64_t since_;  // of this state's beginning

    std::string stored_;      // what came and was not used yet
    std::string_view input_;  // the same while advance() runs; may lie in the loop's scratch
    std::size_t seen_ = 0;    // of the head not yet whole

    std::unique_ptr<InProgress> request_;
    std::unique_ptr<Outgoing> answer_;
    std::uint64_t taken_before_ = 0;  // bytes of the answer that the visitor had at the last check
};

}  // namespace web::edge
