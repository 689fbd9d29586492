// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tls_wire.hpp"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "http/stream_wire.hpp"

namespace huiyin::http {

namespace asio = boost::asio;

class TlsContext {
 public:
  asio::ssl::context context{asio::ssl::context::tls_server};
};

namespace {

class TlsWire : public StreamWire<asio::ssl::stream<PlainStream<asio::ip::tcp>>> {
 public:
  TlsWire(asio::ip::tcp::socket socket, std::shared_ptr<TlsContext> context)
      : StreamWire(std::move(socket), context->context), context_(std::move(context)) {}

  asio::awaitable<WireState> open(Patience patience) override {
    lowest().expires_after(patience);
    auto [fault] = co_await stream_.async_handshake(asio::ssl::stream_base::server, answering);
    co_return state_after(fault);
  }

  asio::awaitable<void> finish(Patience patience) override {
    lowest().expires_after(patience);
    co_await stream_.async_shutdown(answering);
  }

 private:
  std::shared_ptr<TlsContext> context_;
};

}  // namespace

Result<std::shared_ptr<TlsContext>> load_tls(CertificateFiles const& files) {
  auto made = std::make_shared<TlsContext>();
  asio::ssl::context& context = made->context;
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
  SSL_CTX_set_cipher_list(context.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                                                   SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_NO_TICKET);
  boost::system::error_code fault;
  context.use_certificate_chain_file(files.certificate, fault);
  if (fault) return refuse(Fault::unavailable, "http.certificate_unreadable", files.certificate);
  context.use_private_key_file(files.key, asio::ssl::context::pem, fault);
  if (fault || SSL_CTX_check_private_key(context.native_handle()) != 1)
    return refuse(Fault::unavailable, "http.certificate_unreadable", files.key);
  return made;
}

std::shared_ptr<Wire> tls_wire(asio::ip::tcp::socket socket, std::shared_ptr<TlsContext> context) {
  return std::make_shared<TlsWire>(std::move(socket), std::move(context));
}

}  // namespace huiyin::http
