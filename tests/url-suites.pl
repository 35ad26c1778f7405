# url-suites.pl: the cases of a public suite of addresses, one a line: name, text, what is to be
# found, as fields of rows; several addresses have a blank between
use strict;
use warnings;
use JSON::PP;
binmode STDOUT, ':utf8';
no warnings 'nonchar';

my ($suite, $file) = @ARGV;
open my $in, '<:encoding(UTF-8)', $file or die "$file: $!\n";

sub field {
	my ($s) = @_;
	$s =~ s/[\x{D800}-\x{DFFF}]/\x{FFFD}/g;
	my %as = ("\\" => '\\\\', "\t" => '\\t', "\n" => '\\n', "\r" => '\\r');
	$s =~ s/([\\\t\n\r])/$as{$1}/g;
	return $s;
}

sub row { print join("\t", map { field($_) } @_), "\n" }

# a case is a line, and the link on the next one where that is not the whole line; % begins a comment
sub linkify {
	my ($links) = @_;
	my (@case, $at);
	my $end = sub {
		return unless @case;
		my $want = $links ? $case[-1] : '';
		# of mailboxes none is to be found
		row($at, $case[0], $want =~ /@/ && $want !~ m{://} ? '' : $want);
		@case = ();
	};
	while (my $line = <$in>) {
		chomp $line;
		if ($line =~ /^\s*$/ || $line =~ /^%/) { $end->(); next }
		$line =~ s/\s+%.*$//;
		$end->() if !$links;
		$at = $. unless @case;
		push @case, $line;
	}
	$end->();
}

# double-quoted scalars of YAML, as they are in this file
sub scalar_of {
	my ($s) = @_;
	my %of = (n => "\n", t => "\t", r => "\r");
	$s =~ s/\\(?:U([0-9A-Fa-f]{8})|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))/
	    defined $4 ? ($of{$4} || $4) : chr hex($1 || $2 || $3)/gex;
	return $s;
}

sub twitter {
	my ($section, $at, $text, @want) = ('');
	my $end = sub {
		row($at, $text, join ' ', @want) if defined $text && $section =~ /^urls/;
		undef $text;
		@want = ();
	};
	while (<$in>) {
		if (/^  (\w+):/) { $end->(); $section = $1 }
		elsif (/^    - description:/) { $end->(); $at = $. }
		elsif (/^      text: "(.*)"\s*$/) { $text = scalar_of($1) }
		elsif (/^      expected: \[(.*)\]/) { my $list = $1; push @want, scalar_of($1) while $list =~ /"((?:[^"\\]|\\.)*)"/g }
		elsif (/^        - url: "(.*)"\s*$/) { push @want, scalar_of($1) }
	}
	$end->();
}

# http, https and ftp addresses that are absolute or fail
sub whatwg {
	local $/;
	my $n = 0;
	for my $case (@{ JSON::PP->new->decode(<$in>) }) {
		$n++;
		next unless ref $case;
		(my $begin = $case->{input}) =~ s/^[\x00- ]+//;
		$begin =~ s/[\t\n\r]//g;
		next unless $begin =~ /^(?:https?|ftp):/i;
		next if defined $case->{base} && $begin !~ m{^\w+:[/\\]{2}};
		row($n, $case->{input}, $case->{failure} ? 'failure' : $case->{href});
	}
}

if ($suite eq 'links') { linkify(1) }
elsif ($suite eq 'not-links') { linkify(0) }
elsif ($suite eq 'twitter') { twitter() }
else { whatwg() }
