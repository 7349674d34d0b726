/** Authentication with SASL: RFC 6120, 6; PLAIN (RFC 4616) and SCRAM (RFC 5802, RFC 7677). */
@NullMarked
package org.finessebridge.app.notification.sasl;

import org.jspecify.annotations.NullMarked;
