#!/bin/sh
# Checks a signed container with unzip, xmllint and openssl alone; exit 0 when it is intact, 1 when it is not.
# Usage: verify.sh FILE.asice [CERTIFICATE.pem]
# Without a certificate the one inside is used: that proves the file intact, not who signed it.
set -u
LC_ALL=C
export LC_ALL

fail() { printf 'refused: %s\n' "$1" >&2; exit 1; }

[ $# -ge 1 ] || { printf 'usage: verify.sh FILE.asice [CERTIFICATE.pem]\n' >&2; exit 2; }
file=$1
given=${2:-}
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
[ -s "$file" ] || fail 'empty or missing file'

# The archive starts with its first entry, ends with its end record, and unzip finds nothing to say about it.
[ "$(head -c 4 "$file" | od -An -tx1 | tr -d ' \n')" = 504b0304 ] || fail 'bytes before the archive'
[ "$(tail -c 22 "$file" | head -c 4 | od -An -tx1 | tr -d ' \n')" = 504b0506 ] || fail 'bytes after the archive, or cut short'
unzip -Z1 "$file" >"$folder/names" 2>"$folder/said" || fail 'not a sound archive'
[ -s "$folder/said" ] && fail 'not a sound archive'
unzip -Z -l "$file" >"$folder/list" 2>/dev/null || fail 'not a sound archive'

# Names, before anything is extracted.
count=$(wc -l <"$folder/names")
[ "$count" -le 64 ] || fail 'too many entries'
grep -Evq '^(mimetype|[a-z][a-z-]{0,31}\.(json|pdf)|pieces/[A-Za-z0-9][A-Za-z0-9._-]{0,99}|META-INF/(ASiCManifest\.xml|signature\.p7s))$' "$folder/names" && fail 'a name outside the list'
[ -z "$(tr '[:upper:]' '[:lower:]' <"$folder/names" | sort | uniq -d)" ] || fail 'the same name twice'
[ "$(head -n 1 "$folder/names")" = mimetype ] || fail 'mimetype is not first'
awk '$NF != "" && /^[-dlbcps?][-r][-w]/ { if ($0 !~ /^[-?]/) exit 1 }' "$folder/list" || fail 'a link or a special file'
awk '/^[-dlbcps?][-r][-w]/ && ($4 > 67108864) { exit 1 }' "$folder/list" || fail 'an entry too large'
awk '/^[-dlbcps?][-r][-w]/ { total += $4 } END { exit total > 268435456 }' "$folder/list" || fail 'too large in all'
awk '/^[-dlbcps?][-r][-w]/ && ($4 > 1048576) && ($4 > 200 * $6) { exit 1 }' "$folder/list" || fail 'an absurd ratio'
payload=$(grep -E '\.json$' "$folder/names")
headers=$(awk '{ total += 76 + 2 * length($0) } END { print total + 22 }' "$folder/names")
contents=$(awk '/^[-dlbcps?][-r][-w]/ { total += $6 } END { print total + 0 }' "$folder/list")
[ "$((headers + contents))" -eq "$(wc -c <"$file")" ] || fail 'bytes that belong to no entry'
[ "$(grep -Ec '\.json$' "$folder/names")" = 1 ] || fail 'one payload is needed'
case ${payload%.json} in
  plan | receipt | review | response | contribution | contact-card | revocation | directory | anomaly | meeting-archive | replication-report | bank | catalogue) ;;
  *) fail 'an unknown kind' ;;
esac

unzip -q -t "$file" >/dev/null 2>"$folder/said" </dev/null || fail 'a checksum or a header is wrong'
[ -s "$folder/said" ] && fail 'a checksum or a header is wrong'
unzip -q "$file" -d "$folder/d" >/dev/null 2>&1 </dev/null || fail 'not a sound archive'
cd "$folder/d" || exit 2
[ "$(cat mimetype; echo .)" = 'application/vnd.etsi.asic-e+zip.' ] || fail 'another media type'
grep -Eq '^[^ ]+ .* stor .* mimetype$' "$folder/list" || fail 'mimetype is compressed'
manifest=META-INF/ASiCManifest.xml
signature=META-INF/signature.p7s
[ -f "$manifest" ] || fail 'no manifest'
[ -f "$signature" ] || fail 'no signature'

# The signature, at the time it claims.
openssl pkcs7 -inform DER -in "$signature" -print_certs >"$folder/inside.pem" 2>/dev/null || fail 'the signature is unreadable'
openssl cms -cmsout -print -noout -inform DER -in "$signature" >"$folder/printed" 2>/dev/null || fail 'the signature is unreadable'
signers=$(grep -c 'd.issuerAndSerialNumber:' "$folder/printed")
[ "$signers" -ge 1 ] && [ "$signers" -le 2 ] || fail 'one or two signers are needed'
grep -A 3 -E '(digestAlgorithm|digestAlgorithms):' "$folder/printed" | grep -E 'algorithm:' | grep -vq 'sha256' && fail 'a weak digest'
grep -A 1 'signatureAlgorithm:' "$folder/printed" | grep -E 'algorithm:' | grep -Eiq 'sha1|md5' && fail 'a weak algorithm'
when=$(sed -n '/object: signingTime/,/object:/s/.*\(UTCTIME\|GENERALIZEDTIME\)://p' "$folder/printed" | tail -n 1)
[ -n "$when" ] || fail 'no signing time'
at=$(date -u -d "$when" +%s) || fail 'the signing time is unreadable'
authority=$folder/inside.pem
[ -z "$given" ] || { cd - >/dev/null; cp "$given" "$folder/given.pem" || exit 2; authority=$folder/given.pem; cd "$folder/d" || exit 2; }
openssl cms -verify -cades -binary -partial_chain -attime "$at" -auth_level 2 -inform DER -in "$signature" \
  -content "$manifest" -CAfile "$authority" -out /dev/null 2>/dev/null || fail 'the signature does not hold'

# The manifest, and every file it must cover.
grep -Eq '<!|<\?[^x]|<\?xml-' "$manifest" && fail 'a doctype, a comment, a CDATA section or an instruction in the manifest'
xmllint --nonet --noout "$manifest" 2>/dev/null || fail 'the manifest is not XML'
query() { xmllint --nonet --xpath "$1" "$manifest" 2>/dev/null; }
asic="namespace-uri()='http://uri.etsi.org/02918/v1.2.1#'"
reference="/*[local-name()='ASiCManifest' and $asic]/*[local-name()='DataObjectReference' and $asic]"
[ "$(query "string(/*/*[local-name()='SigReference']/@URI)")" = "$signature" ] || fail 'another signature file'
[ "$(query "string(/*/*[local-name()='SigReference']/@MimeType)")" = application/pkcs7-signature ] || fail 'a signature of another type'
[ "$(query "string($reference[@Rootfile='true']/@MimeType)")" = application/json ] || fail 'a payload of another type'
total=$(query "count($reference)")
[ "$(query 'count(/*/*)')" = "$((total + 1))" ] || fail 'an unknown element in the manifest'
[ "$(query "count($reference/*)")" = "$((total * 2))" ] || fail 'an unknown element in the manifest'
[ "$(query 'count(//@*)')" = "$((total * 3 + 3))" ] || fail 'an unknown attribute in the manifest'
[ "$(query 'count(//text()[normalize-space()])')" = "$total" ] || fail 'text in the manifest'
[ "$(query "string($reference[@Rootfile='true']/@URI)")" = "$payload" ] || fail 'the payload is not the root file'
: >"$folder/covered"
index=1
while [ "$index" -le "$total" ]; do
  name=$(query "string($reference[$index]/@URI)")
  grep -Fxq "$name" "$folder/names" || fail "a reference to no file: $name"
  [ "$(query "string($reference[$index]/*[local-name()='DigestMethod']/@Algorithm)")" = 'http://www.w3.org/2001/04/xmlenc#sha256' ] || fail 'a weak digest'
  [ "$(query "string($reference[$index]/*[local-name()='DigestValue'])")" = "$(openssl dgst -sha256 -binary "$name" | openssl base64)" ] || fail "changed: $name"
  printf '%s\n' "$name" >>"$folder/covered"
  index=$((index + 1))
done
grep -Evx 'mimetype|META-INF/.*' "$folder/names" | sort >"$folder/expected"
sort "$folder/covered" | cmp -s - "$folder/expected" || fail 'a file is not covered, or covered twice'

printf 'intact: %s\n' "$(openssl dgst -sha256 -r "$manifest" | cut -d ' ' -f 1)"
