/**
 * The queues: which agent serves which, and their statistics, for which the CTI server is asked
 * again and again (CTI Server Message Reference Guide, "Query Skill Group Statistics Req").
 */
@NullMarked
package org.finessebridge.app.bridge.queue;

import org.jspecify.annotations.NullMarked;
