// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: a wire inside TLS.
#pragma once

#include <memory>

#include <boost/asio/ip/tcp.hpp>

#include "http/tls.hpp"
#include "http/wire.hpp"

namespace huiyin::http {

class TlsContext;

// Refuses http.certificate_unreadable: a file is missing, is no PEM, or key and certificate do not belong together.
Result<std::shared_ptr<TlsContext>> load_tls(CertificateFiles const& files);

std::shared_ptr<Wire> tls_wire(boost::asio::ip::tcp::socket socket, std::shared_ptr<TlsContext> context);

}  // namespace huiyin::http
