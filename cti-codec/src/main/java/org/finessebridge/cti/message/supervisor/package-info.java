/** Teams and supervisors: the Supervisor Service of the CTI Server Message Reference Guide. */
@NullMarked
package org.finessebridge.cti.message.supervisor;

import org.jspecify.annotations.NullMarked;
