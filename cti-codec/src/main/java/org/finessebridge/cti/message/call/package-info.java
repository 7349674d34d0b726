/** Events of calls: the Client Events Service of the CTI Server Message Reference Guide. */
@NullMarked
package org.finessebridge.cti.message.call;

import org.jspecify.annotations.NullMarked;
