/** Authentication with SASL PLAIN: RFC 6120, 6 and RFC 4616. */
@NullMarked
package org.finessebridge.app.notification.sasl;

import org.jspecify.annotations.NullMarked;
