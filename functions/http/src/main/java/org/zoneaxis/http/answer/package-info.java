/** What answers have in common: status, how long they are kept, security, the body of a refusal. */
package org.zoneaxis.http.answer;
