/** What operators read of the running product over REST (guide, "Cisco Finesse Serviceability APIs"). */
@NullMarked
package org.finessebridge.app.serviceability;

import org.jspecify.annotations.NullMarked;
